import type { OctopusHat } from "./hat";

export const graduationCap: OctopusHat = {
  key: "graduationCap",
  front: (
    <g stroke="#143559" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path d="M60 46 L60 14 L140 14 L140 46 C120 34 80 34 60 46 Z" fill="#23486f" />
      <path d="M61 39 C80 28 120 28 139 39" fill="none" stroke="#ffd25e" strokeWidth="3.5" />
      <path d="M100 -18 L168 6 L100 28 L32 6 Z" fill="#3b6a9c" />
      <path d="M46 6 L100 -12" fill="none" stroke="#7fa8d4" strokeWidth="2.5" />
      <path d="M100 5 C124 6 146 8 152 14 L152 38" fill="none" stroke="#d9a92f" />
      <path d="M146 38 L158 38 L161 58 Q152 62 143 58 Z" fill="#ffd25e" stroke="#d9a92f" />
      <circle cx="100" cy="5" r="4.5" fill="#ffd25e" stroke="#d9a92f" strokeWidth="2" />
    </g>
  ),
};
