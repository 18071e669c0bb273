import type { OctopusHat } from "./hat";

export const crown: OctopusHat = {
  key: "crown",
  front: (
    <g stroke="#c98a12" strokeWidth="3" strokeLinejoin="round">
      <path d="M64 40 L58 -2 L80 16 L100 -12 L120 16 L142 -2 L136 40 Q100 28 64 40 Z" fill="#ffd25e" />
      <path d="M64 40 Q100 28 136 40 L134 49 Q100 37 66 49 Z" fill="#ffe9a8" />
      <circle cx="58" cy="-4" r="5" fill="#ffa6ab" />
      <circle cx="100" cy="-14" r="6" fill="#fa4a67" />
      <circle cx="142" cy="-4" r="5" fill="#ffa6ab" />
      <path d="M100 12 l7 8 -7 8 -7 -8z" fill="#7fd3d3" stroke="#3f9aa0" strokeWidth="2" />
      <circle cx="79" cy="26" r="3.5" fill="#fa4a67" strokeWidth="0" />
      <circle cx="121" cy="26" r="3.5" fill="#fa4a67" strokeWidth="0" />
    </g>
  ),
};
