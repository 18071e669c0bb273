import type { OctopusHat } from "./hat";

export const strawberry: OctopusHat = {
  key: "strawberry",
  front: (
    <g stroke="#b00d2c" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path
        d="M42 58 C36 22 60 -4 100 -4 C140 -4 164 22 158 58 C148 66 136 54 122 58 C110 62 90 62 78 58 C64 54 52 66 42 58 Z"
        fill="#ff6178"
      />
      <path d="M56 34 C60 22 66 15 74 10" fill="none" stroke="#ffb3be" strokeWidth="5" />
      <g fill="#ffe9a8" stroke="none">
        {[
          [58, 48],
          [74, 34],
          [88, 48],
          [100, 32],
          [114, 48],
          [128, 34],
          [142, 48],
          [140, 20],
        ].map(([cx, cy]) => (
          <ellipse key={`${cx} ${cy}`} cx={cx} cy={cy} rx="2.4" ry="3.6" />
        ))}
      </g>
      <g stroke="#3f8f4f">
        <path d="M100 -4 C101 -12 104 -17 109 -21" fill="none" strokeWidth="6" />
        <path
          d="M100 -8 C110 -12 124 -10 134 0 C126 6 118 6 112 4 C112 12 106 18 100 20 C94 18 88 12 88 4 C82 6 74 6 66 0 C76 -10 90 -12 100 -8 Z"
          fill="#8fd48a"
        />
      </g>
    </g>
  ),
};
