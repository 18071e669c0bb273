import { star } from "../star";
import type { OctopusHat } from "./hat";

export const nightcap: OctopusHat = {
  key: "nightcap",
  front: (
    <g stroke="#3f5f9e" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path
        d="M154 52 C152 8 122 -18 86 -16 C48 -14 20 14 16 60 C24 46 36 40 48 42 C47 46 47 49 47 52 C80 36 120 36 154 52 Z"
        fill="#8fb0e8"
      />
      <path d="M48 42 C52 30 60 22 70 18" fill="none" strokeWidth="2.5" />
      <path d="M102 -2 A12 12 0 1 0 116 12 A10 10 0 0 1 102 -2 Z" fill="#ffe9a8" stroke="none" />
      <path d={star(78, 4, 6)} fill="#ffe9a8" stroke="none" />
      <path d={star(136, 26, 6)} fill="#ffe9a8" stroke="none" />
      <path d={star(42, 20, 5)} fill="#ffe9a8" stroke="none" />
      <path
        d="M39 63 C41 47 66 41 100 41 C134 41 159 47 161 63 C162 71 155 74 148 71 C120 62 80 62 52 71 C45 74 38 71 39 63 Z"
        fill="#f3f6ff"
      />
      <circle cx="16" cy="66" r="11" fill="#ffe38a" stroke="#d9a92f" />
    </g>
  ),
};
