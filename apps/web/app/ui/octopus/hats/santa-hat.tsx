import type { OctopusHat } from "./hat";

export const santaHat: OctopusHat = {
  key: "santaHat",
  front: (
    <g stroke="#b00d2c" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path
        d="M48 50 C50 14 78 -16 114 -16 C146 -16 170 8 176 44 C166 32 154 26 144 27 C150 36 152 44 152 52 C120 36 80 36 48 50 Z"
        fill="#fa4a67"
      />
      <path d="M144 27 C138 18 130 12 120 10" fill="none" strokeWidth="2.5" />
      <path d="M70 22 C78 6 90 -4 104 -7" fill="none" stroke="#ff9fae" strokeWidth="4" />
      <circle cx="177" cy="50" r="13" fill="#fff" stroke="#b7b3c9" />
      <path d="M170 46 q4 -4 8 0 M178 56 q5 0 5 -5" fill="none" stroke="#b7b3c9" strokeWidth="2.5" />
      <path
        d="M39 62 C41 46 66 40 100 40 C134 40 159 46 161 62 C162 70 155 73 148 70 C120 61 80 61 52 70 C45 73 38 70 39 62 Z"
        fill="#fff"
        stroke="#b7b3c9"
      />
      <path
        d="M56 56 q5 -4 9 -1 M88 49 q6 -3 10 0 M124 51 q6 -1 8 3"
        fill="none"
        stroke="#b7b3c9"
        strokeWidth="2.5"
      />
    </g>
  ),
};
