import type { OctopusHat } from "./hat";

export const bunnyEars: OctopusHat = {
  key: "bunnyEars",
  front: (
    <g stroke="#b7a3b4" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path d="M37 76 C42 46 66 26 100 26 C134 26 158 46 163 76" fill="none" strokeWidth="11" />
      <path d="M37 76 C42 46 66 26 100 26 C134 26 158 46 163 76" fill="none" stroke="#fff" strokeWidth="5" />
      <path d="M64 42 C50 16 46 -20 62 -23 C80 -26 92 4 92 32 Q76 34 64 42 Z" fill="#fffdfb" />
      <path d="M69 32 C60 14 57 -10 64 -12 C73 -13 82 8 83 28 Q75 29 69 32 Z" fill="#ffc4cc" stroke="none" />
      <path
        d="M108 32 C108 6 116 -20 136 -20 C156 -20 176 4 176 30 C176 42 164 42 160 32 C156 20 148 14 142 18 C136 24 136 34 136 42 Q124 34 108 32 Z"
        fill="#fffdfb"
      />
      <path
        d="M118 28 C119 8 126 -9 136 -9 C148 -9 160 2 165 14 C156 6 142 4 134 12 C129 18 127 24 127 30 Q122 28 118 28 Z"
        fill="#ffc4cc"
        stroke="none"
      />
    </g>
  ),
};
