import type { OctopusHat } from "./hat";

export const catEars: OctopusHat = {
  key: "catEars",
  front: (
    <g stroke="#a8663a" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path d="M35 80 C38 46 64 25 100 25 C136 25 162 46 165 80" fill="none" strokeWidth="11" />
      <path
        d="M35 80 C38 46 64 25 100 25 C136 25 162 46 165 80"
        fill="none"
        stroke="#ffcf94"
        strokeWidth="5"
      />
      <path
        d="M42 62 C34 40 32 18 37 -2 C38 -8 44 -9 48 -5 C64 6 80 18 90 32 C72 36 56 46 42 62 Z"
        fill="#ffb76b"
      />
      <path
        d="M158 62 C166 40 168 18 163 -2 C162 -8 156 -9 152 -5 C136 6 120 18 110 32 C128 36 144 46 158 62 Z"
        fill="#ffb76b"
      />
      <path
        d="M49 48 C45 34 44 22 46 11 C56 18 66 25 74 33 C64 36 56 41 49 48 Z"
        fill="#ffd9dc"
        stroke="none"
      />
      <path
        d="M151 48 C155 34 156 22 154 11 C144 18 134 25 126 33 C136 36 144 41 151 48 Z"
        fill="#ffd9dc"
        stroke="none"
      />
    </g>
  ),
};
