import { star } from "../star";
import type { OctopusHat } from "./hat";

export const witchHat: OctopusHat = {
  key: "witchHat",
  front: (
    <g stroke="#3f3580" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path
        d="M22 54 C34 38 66 34 100 34 C134 34 166 38 178 54 C182 64 160 62 138 57 C112 51 88 51 62 57 C40 62 18 64 22 54 Z"
        fill="#6a5cb4"
      />
      <path
        d="M58 45 C66 18 76 -2 92 -14 C106 -24 130 -24 140 -6 C130 -10 122 -6 126 6 C134 20 140 32 142 45 C118 37 82 37 58 45 Z"
        fill="#8577cf"
      />
      <path
        d="M58 45 C60 37 62 32 64 27 C86 20 114 20 136 27 C139 33 141 39 142 45 C118 37 82 37 58 45 Z"
        fill="#ff9d57"
        stroke="#b85f1f"
      />
      <rect x="91" y="20" width="18" height="18" rx="4" fill="none" stroke="#ffe38a" strokeWidth="4" />
      <path d="M84 8 Q90 -4 100 -9" fill="none" stroke="#cdbcf0" strokeWidth="3" />
      <path d={star(112, 8, 6)} fill="#ffe38a" stroke="none" />
    </g>
  ),
};
