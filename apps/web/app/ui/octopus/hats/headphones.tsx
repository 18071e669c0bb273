import type { OctopusHat } from "./hat";

export const headphones: OctopusHat = {
  key: "headphones",
  front: (
    <g strokeLinejoin="round" strokeLinecap="round">
      <path
        d="M31 92 C26 42 58 13 100 13 C142 13 174 42 169 92"
        fill="none"
        stroke="#5f4b9b"
        strokeWidth="15"
      />
      <path
        d="M31 92 C26 42 58 13 100 13 C142 13 174 42 169 92"
        fill="none"
        stroke="#b39ce6"
        strokeWidth="9"
      />
      <path d="M66 21 C78 15 88 14 100 14" fill="none" stroke="#e3d6fa" strokeWidth="3.5" />
      <g stroke="#5f4b9b" strokeWidth="3">
        <ellipse cx="35" cy="98" rx="10" ry="21" fill="#ffd9dc" />
        <ellipse cx="165" cy="98" rx="10" ry="21" fill="#ffd9dc" />
        <rect x="12" y="79" width="19" height="38" rx="9.5" fill="#8f73d0" />
        <rect x="169" y="79" width="19" height="38" rx="9.5" fill="#8f73d0" />
      </g>
      <path d="M18 91 L18 99 M175 91 L175 99" fill="none" stroke="#e3d6fa" strokeWidth="3" />
    </g>
  ),
};
