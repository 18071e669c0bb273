import type { ReactNode } from "react";

/** How a body is coloured. */
export interface OctopusColor {
  /** What the shop calls it. */
  name: string;
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
  { name: "민트", base: "#9adcdc", line: "#57aeb4", blush: "#ff9aa6" },
  { name: "벚꽃", base: "#ffb7bf", line: "#e37f8d", blush: "#ff7f92" },
  { name: "바다", base: "#7fb8dd", line: "#2f7fa5", blush: "#ffa6ab" },
  { name: "라벤더", base: "#cdbcf0", line: "#9179c4", blush: "#ff9fc0" },
  { name: "레몬", base: "#ffe38a", line: "#d9a92f", blush: "#ffa488" },
  { name: "살구", base: "#ffcba4", line: "#db8f58", blush: "#ff8f86" },
  { name: "깊은 바다", base: "#2c5583", line: "#143559", blush: "#e58a9a", ink: "#f3f8ff" },
  { name: "토마토", base: "#ff8b7f", line: "#cf4a42", blush: "#ffc3b0" },
  { name: "우유", base: "#fffdf8", line: "#b7b3c9", blush: "#ffbcc2" },
  {
    name: "물방울",
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
    name: "줄무늬",
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
    name: "노을",
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
    name: "하트",
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
    name: "은하수",
    base: "#3d3f7d",
    line: "#23264f",
    blush: "#f08fb0",
    ink: "#fff6e0",
    paint: (id) => (
      <pattern id={id} width="60" height="60" patternUnits="userSpaceOnUse">
        <rect width="60" height="60" fill="#41458a" />
        <circle cx="44" cy="16" r="17" fill="#5a54a0" opacity="0.55" />
        <circle cx="14" cy="46" r="15" fill="#345b95" opacity="0.55" />
        <path d="m14 8 1.6 4.4L20 14l-4.4 1.6L14 20l-1.6-4.4L8 14l4.4-1.6z" fill="#ffe9a8" />
        <path d="m46 38 1.2 3.3 3.3 1.2-3.3 1.2L46 47l-1.2-3.3-3.3-1.2 3.3-1.2z" fill="#fff" />
        <circle cx="36" cy="10" r="1.5" fill="#fff" />
        <circle cx="24" cy="34" r="1.3" fill="#cfe3ff" />
        <circle cx="54" cy="24" r="1.3" fill="#ffe9a8" />
        <circle cx="6" cy="32" r="1.2" fill="#fff" />
      </pattern>
    ),
  },
];

export const defaultInk = navy;
