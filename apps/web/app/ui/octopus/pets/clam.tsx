import type { OctopusPet } from "./pet";

export const clam: OctopusPet = {
  key: "clam",
  drawing: (
    <g
      transform="translate(176 172)"
      stroke="#9179c4"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M-24 -2 C-30 -22 -14 -34 0 -34 C14 -34 30 -22 24 -2 Z" fill="#e3d6fa" />
      <path d="M0 -4 L0 -32 M-8 -4 L-15 -28 M8 -4 L15 -28" fill="none" strokeWidth="2.5" opacity="0.6" />
      <path d="M-23 -2 Q0 -12 23 -2 Q0 10 -23 -2 Z" fill="#7d5fa8" />
      <circle cy="-4" r="7" fill="#fffaf2" stroke="#d9cfc0" strokeWidth="2" />
      <circle cx="-2" cy="-6" r="2" fill="#fff" stroke="none" />
      <path d="M-25 0 Q-12 6 0 6 Q12 6 25 0 C25 14 12 18 0 18 C-12 18 -25 14 -25 0 Z" fill="#cdbcf0" />
      <g fill="#143559" stroke="none">
        <circle cx="-7" cy="10" r="2.2" />
        <circle cx="7" cy="10" r="2.2" />
      </g>
      <path d="M-2.5 12 Q0 14 2.5 12" fill="none" stroke="#143559" strokeWidth="2" />
    </g>
  ),
};
