import type { OctopusHat } from "./hat";

export const swimGoggles: OctopusHat = {
  key: "swimGoggles",
  front: (
    <g stroke="#1f5c80" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path d="M40 71 C52 56 62 52 74 50 M126 50 C138 52 148 56 160 71" fill="none" strokeWidth="13" />
      <path
        d="M40 71 C52 56 62 52 74 50 M126 50 C138 52 148 56 160 71"
        fill="none"
        stroke="#ffd25e"
        strokeWidth="7"
      />
      <path d="M92 46 Q100 40 108 46" fill="none" strokeWidth="6" />
      <ellipse cx="75" cy="47" rx="21" ry="16" fill="#ffd25e" transform="rotate(-12 75 47)" />
      <ellipse cx="125" cy="47" rx="21" ry="16" fill="#ffd25e" transform="rotate(12 125 47)" />
      <ellipse
        cx="75"
        cy="47"
        rx="14.5"
        ry="10"
        fill="#7fd3ea"
        strokeWidth="2.5"
        transform="rotate(-12 75 47)"
      />
      <ellipse
        cx="125"
        cy="47"
        rx="14.5"
        ry="10"
        fill="#7fd3ea"
        strokeWidth="2.5"
        transform="rotate(12 125 47)"
      />
      <path d="M66 48 Q68 42 75 41 M116 46 Q119 41 125 41" fill="none" stroke="#fff" strokeWidth="3" />
    </g>
  ),
};
