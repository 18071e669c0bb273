import type { OctopusHat } from "./hat";

export const propellerCap: OctopusHat = {
  key: "propellerCap",
  front: (
    <g stroke="#b8402f" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path
        d="M45 54 C43 20 68 4 100 4 C132 4 157 20 155 54 C120 42 80 42 45 54 Z"
        fill="#8fc8ea"
        stroke="none"
      />
      <path
        d="M45 54 C43 24 62 8 100 4 C78 16 74 32 74 46 C64 47 54 50 45 54 Z"
        fill="#ff8b7f"
        stroke="none"
      />
      <path
        d="M155 54 C157 24 138 8 100 4 C122 16 126 32 126 46 C136 47 146 50 155 54 Z"
        fill="#8fd48a"
        stroke="none"
      />
      <path
        d="M74 46 C74 32 78 16 100 4 C122 16 126 32 126 46 C108 44 92 44 74 46 Z"
        fill="#ffe38a"
        stroke="none"
      />
      <path d="M45 54 C43 20 68 4 100 4 C132 4 157 20 155 54 C120 42 80 42 45 54 Z" fill="none" />
      <path
        d="M40 62 C52 46 76 41 100 41 C124 41 148 46 160 62 C162 70 154 70 148 66 C120 55 80 55 52 66 C46 70 38 70 40 62 Z"
        fill="#fa4a67"
      />
      <path d="M100 4 L100 -12" fill="none" strokeWidth="5" />
      <path d="M100 -13 C84 -24 58 -24 54 -15 C52 -7 82 -6 100 -13 Z" fill="#ffd25e" stroke="#c98a12" />
      <path d="M100 -13 C116 -2 142 -2 146 -11 C148 -19 118 -20 100 -13 Z" fill="#ffd25e" stroke="#c98a12" />
      <circle cx="100" cy="-13" r="5" fill="#fa4a67" />
    </g>
  ),
};
