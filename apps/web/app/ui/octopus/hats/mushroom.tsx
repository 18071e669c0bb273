import type { OctopusHat } from "./hat";

export const mushroom: OctopusHat = {
  key: "mushroom",
  front: (
    <g stroke="#b3532a" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path d="M34 58 C60 44 140 44 166 58 C150 68 126 60 100 60 C74 60 50 68 34 58 Z" fill="#fff1dc" />
      <path
        d="M22 56 C16 12 56 -18 100 -18 C144 -18 184 12 178 56 C177 64 168 64 160 60 C124 46 76 46 40 60 C32 64 23 64 22 56 Z"
        fill="#ff9a62"
      />
      <g fill="#fff6e8" stroke="none">
        <ellipse cx="96" cy="8" rx="17" ry="14" />
        <ellipse cx="52" cy="26" rx="11" ry="12" transform="rotate(24 52 26)" />
        <ellipse cx="146" cy="24" rx="13" ry="13" />
        <circle cx="122" cy="-7" r="5" />
        <circle cx="70" cy="-3" r="4.5" />
        <circle cx="118" cy="36" r="5.5" />
        <circle cx="80" cy="37" r="4.5" />
      </g>
    </g>
  ),
};
