import type { OctopusPet } from "./pet";

export const starfish: OctopusPet = {
  key: "starfish",
  drawing: (
    <g transform="translate(177 166) rotate(8)" strokeLinecap="round" strokeLinejoin="round">
      <path
        d="M0 -22 L6.5 -8 L22 -7 L10 4 L14 20 L0 12 L-14 20 L-10 4 L-22 -7 L-6.5 -8 Z"
        fill="#ffcb6b"
        stroke="#d18a1f"
        strokeWidth="14"
      />
      <path
        d="M0 -22 L6.5 -8 L22 -7 L10 4 L14 20 L0 12 L-14 20 L-10 4 L-22 -7 L-6.5 -8 Z"
        fill="#ffcb6b"
        stroke="#ffcb6b"
        strokeWidth="8"
      />
      <g fill="#143559">
        <ellipse cx="-5.5" cy="-1" rx="2.2" ry="2.8" />
        <ellipse cx="5.5" cy="-1" rx="2.2" ry="2.8" />
      </g>
      <path d="M-3 5 Q0 8 3 5" fill="none" stroke="#143559" strokeWidth="2.5" />
      <g fill="#ff9d86">
        <circle cx="-10" cy="3" r="2.6" />
        <circle cx="10" cy="3" r="2.6" />
      </g>
      <g fill="#fff" opacity="0.7">
        <circle cy="-18" r="1.8" />
        <circle cx="18" cy="-6" r="1.8" />
        <circle cx="-18" cy="-6" r="1.8" />
        <circle cx="11" cy="16" r="1.8" />
        <circle cx="-11" cy="16" r="1.8" />
      </g>
    </g>
  ),
};
