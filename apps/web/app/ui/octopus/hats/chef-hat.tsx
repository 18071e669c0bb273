import type { OctopusHat } from "./hat";

export const chefHat: OctopusHat = {
  key: "chefHat",
  front: (
    <g stroke="#a9a4c2" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path
        d="M64 24 C38 26 32 -4 56 -8 C62 -24 88 -26 100 -14 C112 -26 138 -24 144 -8 C168 -4 162 26 136 24 Z"
        fill="#fffdf8"
      />
      <path d="M66 20 L64 48 C84 38 116 38 136 48 L134 20 C114 12 86 12 66 20 Z" fill="#fff" />
      <path d="M70 10 Q74 2 72 -3 M100 8 L100 -2 M130 10 Q126 2 128 -3" fill="none" strokeWidth="2.5" />
      <path d="M65 40 C84 30 116 30 135 40" fill="none" stroke="#ffa6ab" strokeWidth="3.5" />
    </g>
  ),
};
