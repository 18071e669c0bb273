import type { OctopusHat } from "./hat";

export const ribbon: OctopusHat = {
  key: "ribbon",
  front: (
    <g transform="translate(138 42) rotate(24)" stroke="#b00d2c" strokeWidth="3" strokeLinejoin="round">
      <path d="M-6 8 L-14 28 L-4 24 L2 32 L4 8 Z" fill="#e8304f" />
      <path d="M0 0 C-12 -22 -36 -24 -38 -6 C-40 12 -18 16 0 0 Z" fill="#fa4a67" />
      <path d="M0 0 C12 -22 36 -24 38 -6 C40 12 18 16 0 0 Z" fill="#fa4a67" />
      <path
        d="M-8 -2 Q-20 -8 -28 -6 M8 -2 Q20 -8 28 -6"
        fill="none"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <rect x="-8" y="-9" width="16" height="18" rx="6" fill="#ff7f92" />
    </g>
  ),
};
