import type { OctopusHat } from "./hat";

export const strawHat: OctopusHat = {
  key: "strawHat",
  front: (
    <g stroke="#b98232" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path
        d="M22 56 C30 40 62 34 100 34 C138 34 170 40 178 56 C182 64 160 62 138 58 C112 53 88 53 62 58 C40 62 18 64 22 56 Z"
        fill="#f5d48b"
      />
      <path d="M57 45 C56 8 74 -10 100 -10 C126 -10 144 8 143 45 C118 38 82 38 57 45 Z" fill="#fbe2a6" />
      <path
        d="M57 45 C57 40 57 33 58 28 C84 20 116 20 142 28 C143 33 143 40 143 45 C118 38 82 38 57 45 Z"
        fill="#fa4a67"
        stroke="#c0203e"
      />
      <path
        d="M72 8 Q84 -2 100 -2 M112 0 Q122 3 128 12 M38 52 Q52 46 66 45 M134 45 Q150 47 162 52"
        fill="none"
        strokeWidth="2"
        opacity="0.55"
      />
    </g>
  ),
};
