import type { OctopusPet } from "./pet";

export const duckling: OctopusPet = {
  key: "duckling",
  drawing: (
    <g
      transform="translate(178 166)"
      stroke="#d9a92f"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M-18 8 C-16 24 20 26 26 6 C27 2 24 0 20 3 C14 6 6 2 2 0 Z" fill="#ffe38a" />
      <circle cx="-4" cy="-10" r="16" fill="#ffe98f" />
      <path d="M-6 -26 Q-2 -33 2 -28" fill="none" />
      <path d="M-18 0 C-16 2 -12 4 -6 5 L6 4 L4 10 C-8 14 -18 10 -18 4 Z" fill="#ffe98f" stroke="none" />
      <path d="M4 12 Q12 18 19 10" fill="none" />
      <path
        d="M-22 -7 C-28 -8 -30 -3 -27 -2 C-22 0 -16 -1 -15 -4 C-15 -7 -19 -7 -22 -7 Z"
        fill="#ff9d57"
        stroke="#d9702a"
        strokeWidth="2"
      />
      <g fill="#143559" stroke="none">
        <circle cx="-12" cy="-13" r="2.6" />
        <circle cx="3" cy="-13" r="2.6" />
      </g>
      <circle cx="6" cy="-6" r="3.5" fill="#ffb39a" stroke="none" />
    </g>
  ),
};
