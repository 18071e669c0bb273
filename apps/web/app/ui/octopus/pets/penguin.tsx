import type { OctopusPet } from "./pet";

export const penguin: OctopusPet = {
  key: "penguin",
  drawing: (
    <g
      transform="translate(177 164)"
      stroke="#143559"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path
        d="M-18 -4 C-28 2 -30 12 -24 16 C-20 12 -18 8 -16 6 Z M18 -4 C28 2 30 12 24 16 C20 12 18 8 16 6 Z"
        fill="#2c5583"
      />
      <path
        d="M0 -34 C15 -34 21 -22 21 -6 C21 14 14 24 0 24 C-14 24 -21 14 -21 -6 C-21 -22 -15 -34 0 -34 Z"
        fill="#3b6a9c"
      />
      <path
        d="M0 -18 C3 -26 16 -26 16 -12 C16 -8 14 -4 14 0 C16 16 8 21 0 21 C-8 21 -16 16 -14 0 C-14 -4 -16 -8 -16 -12 C-16 -26 -3 -26 0 -18 Z"
        fill="#fffdf8"
        stroke="none"
      />
      <g fill="#ff9d57" stroke="#d9702a" strokeWidth="2.5">
        <ellipse cx="-8" cy="24" rx="7" ry="4" />
        <ellipse cx="8" cy="24" rx="7" ry="4" />
        <path d="M-5 -12 Q0 -15 5 -12 Q2 -6 0 -6 Q-2 -6 -5 -12 Z" />
      </g>
      <g fill="#143559" stroke="none">
        <circle cx="-8.5" cy="-15" r="2.8" />
        <circle cx="8.5" cy="-15" r="2.8" />
      </g>
      <g fill="#ffb3b0" stroke="none">
        <circle cx="-11" cy="-9" r="2.8" />
        <circle cx="11" cy="-9" r="2.8" />
      </g>
      <g fill="#fa4a67" stroke="#b00d2c" strokeWidth="2.5">
        <path d="M9 -1 L16 12 L8 13 L4 1 Z" />
        <path d="M-19 -4 C-8 2 8 2 19 -4 L18 2 C8 7 -8 7 -18 2 Z" />
      </g>
    </g>
  ),
};
