import type { OctopusPet } from "./pet";

export const jellyfish: OctopusPet = {
  key: "jellyfish",
  drawing: (
    <g
      transform="translate(177 160)"
      stroke="#b06fb0"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path
        d="M-15 4 C-20 12 -10 18 -15 28 M-5 5 C-9 14 1 20 -5 31 M5 5 C1 14 11 20 5 31 M15 4 C11 12 20 18 15 28"
        fill="none"
        stroke="#b06fb0"
        strokeWidth="6"
      />
      <path
        d="M-15 4 C-20 12 -10 18 -15 28 M-5 5 C-9 14 1 20 -5 31 M5 5 C1 14 11 20 5 31 M15 4 C11 12 20 18 15 28"
        fill="none"
        stroke="#ffc9e4"
        strokeWidth="2.5"
      />
      <path
        d="M-25 4 C-29 -20 -16 -34 0 -34 C16 -34 29 -20 25 4 C20 10 14 9 12.5 4 C10 10 2 10 0 4 C-2 10 -10 10 -12.5 4 C-14 9 -20 10 -25 4 Z"
        fill="#f3b8e2"
      />
      <path d="M-17 -14 C-16 -21 -11 -26 -5 -27" fill="none" stroke="#fff" strokeWidth="4" opacity="0.8" />
      <g fill="#143559" stroke="none">
        <circle cx="-8" cy="-9" r="2.8" />
        <circle cx="8" cy="-9" r="2.8" />
      </g>
      <path d="M-3 -4 Q0 0 3 -4" fill="none" stroke="#143559" strokeWidth="2.5" />
      <g fill="#ff8fb8" stroke="none">
        <circle cx="-14" cy="-4" r="3" />
        <circle cx="14" cy="-4" r="3" />
      </g>
    </g>
  ),
};
