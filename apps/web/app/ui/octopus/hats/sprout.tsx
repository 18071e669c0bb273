import type { OctopusHat } from "./hat";

export const sprout: OctopusHat = {
  key: "sprout",
  front: (
    <g stroke="#3f8f4f" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path d="M100 33 C101 24 99 17 100 10" fill="none" strokeWidth="5" />
      <path d="M100 12 C84 16 72 8 70 -8 C88 -10 99 -2 100 12 Z" fill="#8fd48a" />
      <path d="M100 12 C116 14 128 4 129 -13 C111 -14 101 -4 100 12 Z" fill="#a9e39a" />
      <path d="M80 -1 Q91 3 98 10 M120 -6 Q109 0 102 9" fill="none" strokeWidth="2" opacity="0.6" />
    </g>
  ),
};
