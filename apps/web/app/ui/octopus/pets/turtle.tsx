import type { OctopusPet } from "./pet";

export const turtle: OctopusPet = {
  key: "turtle",
  drawing: (
    <g
      transform="translate(179 172)"
      stroke="#3f7f4a"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M24 8 Q33 9 34 4" fill="none" strokeWidth="5" />
      <ellipse cx="-12" cy="14" rx="7" ry="6" fill="#b8e29a" />
      <ellipse cx="15" cy="14" rx="7" ry="6" fill="#b8e29a" />
      <path d="M-10 8 C-16 8 -20 4 -21 0 C-34 0 -36 -22 -20 -23 C-8 -23 -6 -10 -8 -4 Z" fill="#b8e29a" />
      <path d="M-17 10 C-20 -14 -4 -24 7 -24 C20 -24 32 -12 27 10 Q5 15 -17 10 Z" fill="#7cc08a" />
      <path
        d="M-3 -9 L7 -15 L17 -9 L15 2 L-1 2 Z M-3 -9 L-12 -13 M17 -9 L24 -14 M7 -15 L7 -23 M-1 2 L-6 10 M15 2 L19 10"
        fill="none"
        strokeWidth="2.5"
        opacity="0.6"
      />
      <path d="M-18 9 Q5 15 28 9" fill="none" stroke="#f5e6b0" strokeWidth="4.5" />
      <path d="M-18 12 Q5 18 28 12" fill="none" strokeWidth="2.5" />
      <circle cx="-24" cy="-13" r="2.8" fill="#143559" stroke="none" />
      <path d="M-30 -6 Q-26 -4 -23 -6" fill="none" stroke="#143559" strokeWidth="2.2" />
      <circle cx="-17" cy="-8" r="3" fill="#ff9d86" stroke="none" />
    </g>
  ),
};
