import type { OctopusHat } from "./hat";

export const bucketHat: OctopusHat = {
  key: "bucketHat",
  front: (
    <g stroke="#6f9440" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path d="M59 36 C59 4 72 -12 100 -12 C128 -12 141 4 141 36 C118 29 82 29 59 36 Z" fill="#d7eca8" />
      <path
        d="M59 30 C84 21 116 21 141 30 L165 60 C170 69 160 72 149 66 C118 53 82 53 51 66 C40 72 30 69 35 60 Z"
        fill="#c3e08c"
      />
      <path d="M50 57 C82 42 118 42 150 57" fill="none" strokeWidth="2" strokeDasharray="5 6" opacity="0.7" />
      <path d="M84 -4 Q74 2 71 14" fill="none" strokeWidth="2.5" opacity="0.5" />
      <g fill="#fff" stroke="#b7b3c9" strokeWidth="2">
        <circle cx="122" cy="3" r="5.5" />
        <circle cx="129" cy="10" r="5.5" />
        <circle cx="125" cy="19" r="5.5" />
        <circle cx="116" cy="18" r="5.5" />
        <circle cx="113" cy="9" r="5.5" />
      </g>
      <circle cx="121" cy="12" r="4.5" fill="#ffc94d" stroke="none" />
    </g>
  ),
};
