import type { OctopusHat } from "./hat";

export const snorkel: OctopusHat = {
  key: "snorkel",
  front: (
    <g strokeLinejoin="round" strokeLinecap="round">
      <path d="M158 104 C174 98 178 76 178 56 L178 0" fill="none" stroke="#b8402f" strokeWidth="17" />
      <path d="M158 104 C174 98 178 76 178 56 L178 0" fill="none" stroke="#ff9d57" strokeWidth="11" />
      <path d="M178 0 L178 12" fill="none" stroke="#fff3c4" strokeWidth="11" />
      <path d="M176 40 L176 62" fill="none" stroke="#ffd0a6" strokeWidth="3" />
      <path
        d="M38 72 C48 56 58 51 68 48 M132 48 C144 51 158 58 172 66"
        fill="none"
        stroke="#143559"
        strokeWidth="9"
      />
      <g stroke="#143559" strokeWidth="3">
        <path
          d="M100 26 C122 26 144 28 144 46 C144 62 134 68 122 66 C112 64 108 58 100 58 C92 58 88 64 78 66 C66 68 56 62 56 46 C56 28 78 26 100 26 Z"
          fill="#3b6a9c"
        />
        <path
          d="M100 33 C118 33 137 35 137 46 C137 57 130 61 121 59 C113 57 108 52 100 52 C92 52 87 57 79 59 C70 61 63 57 63 46 C63 35 82 33 100 33 Z"
          fill="#b9ecf5"
          strokeWidth="2.5"
        />
      </g>
      <path d="M72 50 L82 38 M82 53 L94 39" fill="none" stroke="#fff" strokeWidth="3.5" />
    </g>
  ),
};
