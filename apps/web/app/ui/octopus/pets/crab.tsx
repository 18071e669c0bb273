import type { OctopusPet } from "./pet";

export const crab: OctopusPet = {
  key: "crab",
  drawing: (
    <g
      transform="translate(176 172)"
      stroke="#b8402f"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M-16 10 L-24 16 M-18 4 L-27 6 M16 10 L24 16 M18 4 L27 6" fill="none" />
      <path d="M-16 -4 L-24 -14 M16 -4 L24 -14" fill="none" />
      <path
        d="M-24 -12 C-34 -16 -32 -30 -22 -28 L-25 -20 L-16 -24 C-14 -14 -18 -10 -24 -12 Z"
        fill="#ff8b73"
      />
      <path d="M24 -12 C34 -16 32 -30 22 -28 L25 -20 L16 -24 C14 -14 18 -10 24 -12 Z" fill="#ff8b73" />
      <path d="M-7 -8 L-8 -16 M7 -8 L8 -16" fill="none" />
      <ellipse cy="4" rx="21" ry="14" fill="#ff9d86" />
      <circle cx="-8" cy="-17" r="4" fill="#fff" strokeWidth="2" />
      <circle cx="8" cy="-17" r="4" fill="#fff" strokeWidth="2" />
      <g stroke="none" fill="#143559">
        <circle cx="-7.5" cy="-16.5" r="2" />
        <circle cx="8.5" cy="-16.5" r="2" />
      </g>
      <path d="M-4 6 Q0 10 4 6" fill="none" stroke="#143559" strokeWidth="2.5" />
    </g>
  ),
};
