import type { OctopusHat } from "./hat";

export const beanie: OctopusHat = {
  key: "beanie",
  front: (
    <g stroke="#6f57ab" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <circle cx="100" cy="-8" r="14" fill="#fff6fb" stroke="#b9a6df" />
      <path d="M91 -12 q4 -5 8 -1 M103 -4 q5 1 6 -4" fill="none" stroke="#b9a6df" strokeWidth="2.5" />
      <path d="M44 58 C42 24 66 4 100 4 C134 4 158 24 156 58 Z" fill="#b39ce6" />
      <path
        d="M70 44 C70 28 76 14 86 8 M100 42 L100 6 M130 44 C130 28 124 14 114 8"
        fill="none"
        strokeWidth="2.5"
        opacity="0.5"
      />
      <path
        d="M38 62 C40 46 66 40 100 40 C134 40 160 46 162 62 C163 70 156 73 149 70 C120 61 80 61 51 70 C44 73 37 70 38 62 Z"
        fill="#f3ecff"
      />
      <path
        d="M56 54 L58 65 M72 50 L74 60 M100 48 L100 58 M128 50 L126 60 M144 54 L142 65"
        fill="none"
        stroke="#b9a6df"
        strokeWidth="2.5"
      />
    </g>
  ),
};
