import type { OctopusHat } from "./hat";

export const captainHat: OctopusHat = {
  key: "captainHat",
  front: (
    <g stroke="#143559" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path
        d="M42 26 C40 0 70 -12 100 -12 C130 -12 160 0 158 26 C156 36 144 40 140 40 L60 40 C56 40 44 36 42 26 Z"
        fill="#fff"
      />
      <path d="M54 38 C70 28 130 28 146 38 L144 54 C120 44 80 44 56 54 Z" fill="#23486f" />
      <path d="M58 52 C80 43 120 43 142 52 C140 62 126 64 100 64 C74 64 60 62 58 52 Z" fill="#143559" />
      <path d="M72 57 Q100 50 128 57" fill="none" stroke="#5f86b5" strokeWidth="2.5" />
      <path d="M56 40 C76 31 124 31 144 40" fill="none" stroke="#ffd25e" strokeWidth="3.5" />
      <g fill="none" stroke="#d9a92f" strokeWidth="3.5">
        <circle cx="100" cy="0" r="4" />
        <path d="M100 4 L100 24 M92 10 L108 10 M87 16 C88 24 96 25 100 25 C104 25 112 24 113 16" />
      </g>
    </g>
  ),
};
