import type { ReactNode } from "react";
import type { PartKey } from "./part-key";
import { star } from "./star";

/** How a body is coloured. */
export interface OctopusColor {
  key: PartKey<"colors">;
  base: string;
  /** The outline, a darker shade of the base. */
  line: string;
  blush: string;
  /** Eyes and mouth; navy unless the body is dark. */
  ink?: string;
  /** A `<pattern>` or gradient with this id, laid over the whole body. */
  paint?: (id: string) => ReactNode;
}

const navy = "#143559";

export const octopusColors: readonly [OctopusColor, ...OctopusColor[]] = [
  { key: "mint", base: "#9adcdc", line: "#57aeb4", blush: "#ff9aa6" },
  { key: "cherryBlossom", base: "#ffb7bf", line: "#e37f8d", blush: "#ff7f92" },
  { key: "sea", base: "#7fb8dd", line: "#2f7fa5", blush: "#ffa6ab" },
  { key: "lavender", base: "#cdbcf0", line: "#9179c4", blush: "#ff9fc0" },
  { key: "lemon", base: "#ffe38a", line: "#d9a92f", blush: "#ffa488" },
  { key: "apricot", base: "#ffcba4", line: "#db8f58", blush: "#ff8f86" },
  { key: "deepSea", base: "#2c5583", line: "#143559", blush: "#e58a9a", ink: "#f3f8ff" },
  { key: "tomato", base: "#ff8b7f", line: "#cf4a42", blush: "#ffc3b0" },
  { key: "milk", base: "#fffdf8", line: "#b7b3c9", blush: "#ffbcc2" },
  {
    key: "polkaDots",
    base: "#9adcdc",
    line: "#57aeb4",
    blush: "#ff9aa6",
    paint: (id) => (
      <pattern id={id} width="34" height="34" patternUnits="userSpaceOnUse" patternTransform="rotate(20)">
        <rect width="34" height="34" fill="#9adcdc" />
        <circle cx="9" cy="9" r="5.5" fill="#fff" opacity="0.85" />
        <circle cx="26" cy="26" r="5.5" fill="#fff" opacity="0.85" />
      </pattern>
    ),
  },
  {
    key: "stripes",
    base: "#ffd9dc",
    line: "#e37f8d",
    blush: "#ff7f92",
    paint: (id) => (
      <pattern id={id} width="26" height="26" patternUnits="userSpaceOnUse" patternTransform="rotate(-14)">
        <rect width="26" height="26" fill="#fff4f3" />
        <rect width="26" height="13" fill="#ffb7bf" />
      </pattern>
    ),
  },
  {
    key: "sunset",
    base: "#ffb09c",
    line: "#c9708c",
    blush: "#ff7688",
    paint: (id) => (
      <linearGradient id={id} gradientUnits="userSpaceOnUse" x1="100" y1="30" x2="100" y2="185">
        <stop stopColor="#c3a8ee" />
        <stop offset="0.5" stopColor="#ffb0b4" />
        <stop offset="1" stopColor="#ffdc95" />
      </linearGradient>
    ),
  },
  {
    key: "hearts",
    base: "#ffe1e6",
    line: "#e0788c",
    blush: "#ff8fa0",
    paint: (id) => (
      <pattern id={id} width="36" height="36" patternUnits="userSpaceOnUse" patternTransform="rotate(-12)">
        <rect width="36" height="36" fill="#ffe6ea" />
        <path d="M9 17c-8-6-5-12-2-12 1.5 0 2 1 2 2 0-1 .5-2 2-2 3 0 6 6-2 12z" fill="#ff8fa0" />
        <path d="M27 35c-8-6-5-12-2-12 1.5 0 2 1 2 2 0-1 .5-2 2-2 3 0 6 6-2 12z" fill="#ffb3be" />
      </pattern>
    ),
  },
  {
    key: "milkyWay",
    base: "#3d3f7d",
    line: "#23264f",
    blush: "#f08fb0",
    ink: "#fff6e0",
    paint: (id) => (
      <pattern
        id={id}
        width="84"
        height="90"
        patternUnits="userSpaceOnUse"
        patternTransform="translate(12 2)"
      >
        <rect width="84" height="90" fill="#454a94" />
        <ellipse cx="60" cy="24" rx="26" ry="18" fill="#6a5cb4" opacity="0.5" />
        <ellipse cx="18" cy="60" rx="22" ry="16" fill="#3a67a8" opacity="0.5" />
        <path d={star(20, 46, 7)} fill="#ffe9a8" />
        <path d={star(66, 58, 5)} fill="#fff" />
        <g fill="#fff" opacity="0.85">
          <circle cx="44" cy="44" r="1.6" />
          <circle cx="8" cy="66" r="1.4" />
          <circle cx="78" cy="40" r="1.4" />
          <circle cx="46" cy="68" r="1.8" fill="#cfe3ff" />
          <circle cx="34" cy="58" r="1.2" />
        </g>
      </pattern>
    ),
  },
];

export const defaultInk = navy;
