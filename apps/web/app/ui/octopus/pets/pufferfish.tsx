import type { OctopusPet } from "./pet";

export const pufferfish: OctopusPet = {
  key: "pufferfish",
  drawing: (
    <g
      transform="translate(177 162)"
      stroke="#4f78b8"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path
        d="M0 -29 L5 -22 L13 -27 L15 -18 L24 -18 L22 -10 L30 -5 L25 1 L29 8 L22 11 L21 19 L13 18 L8 25 L0 21 L-8 25 L-13 18 L-21 19 L-22 11 L-29 8 L-25 1 L-30 -5 L-22 -10 L-24 -18 L-15 -18 L-13 -27 L-5 -22 Z"
        fill="#7ea6dd"
      />
      <circle cy="-1" r="22" fill="#a9c8ee" stroke="none" />
      <path
        d="M-21 3 C-10 9 10 9 21 3 C20 14 10 21 0 21 C-10 21 -20 14 -21 3 Z"
        fill="#fffdf2"
        stroke="none"
      />
      <path
        d="M-19 4 C-28 0 -32 6 -27 12 C-23 13 -20 10 -19 4 Z M19 4 C28 0 32 6 27 12 C23 13 20 10 19 4 Z"
        fill="#ffe38a"
        stroke="#c99a2f"
        strokeWidth="2.5"
      />
      <g fill="#fff" strokeWidth="2">
        <circle cx="-9" cy="-5" r="5" />
        <circle cx="9" cy="-5" r="5" />
      </g>
      <g fill="#143559" stroke="none">
        <circle cx="-8" cy="-4.5" r="2.8" />
        <circle cx="8" cy="-4.5" r="2.8" />
      </g>
      <ellipse cy="5" rx="3.6" ry="3" fill="#ff8f9c" stroke="#143559" strokeWidth="2" />
    </g>
  ),
};
