import type { OctopusPet } from "./pet";

export const fish: OctopusPet = {
  key: "fish",
  drawing: (
    <g
      transform="translate(176 160)"
      stroke="#cf9a1f"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M16 0 C24 -12 30 -14 33 -12 C31 -4 31 4 33 12 C30 14 24 12 16 0 Z" fill="#ffc94d" />
      <path d="M-6 -15 C0 -26 10 -24 12 -12 Z" fill="#ffc94d" />
      <ellipse rx="24" ry="17" fill="#ffe38a" />
      <path
        d="M3 -16 C9 -6 9 6 3 16 M12 -13 C17 -5 17 5 12 13"
        fill="none"
        stroke="#fff"
        strokeWidth="4"
        opacity="0.8"
      />
      <ellipse rx="24" ry="17" fill="none" />
      <circle cx="-11" cy="-3" r="3.2" fill="#143559" stroke="none" />
      <circle cx="-10" cy="-4.2" r="1.1" fill="#fff" stroke="none" />
      <path d="M-21 6 Q-17 9 -14 6" fill="none" stroke="#143559" strokeWidth="2.5" />
      <g fill="none" stroke="#8fc8ea" strokeWidth="2.5">
        <circle cx="-28" cy="-20" r="4" />
        <circle cx="-20" cy="-30" r="2.5" />
      </g>
    </g>
  ),
};
