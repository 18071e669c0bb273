import type { OctopusHat } from "./hat";

export const jokduri: OctopusHat = {
  key: "jokduri",
  front: (
    <g stroke="#1d2036" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path
        d="M64 46 L54 8 C60 -8 84 -14 100 -14 C116 -14 140 -8 146 8 L136 46 C114 36 86 36 64 46 Z"
        fill="#2b2f4a"
      />
      <path d="M54 8 C66 16 134 16 146 8 C140 -8 116 -14 100 -14 C84 -14 60 -8 54 8 Z" fill="#d8345a" />
      <path d="M78 13 L82 39 M122 13 L118 39" fill="none" stroke="#ffd25e" strokeWidth="3" />
      <path d="M59 24 L64 44 L78 40 L75 17 Z" fill="#2f9a97" stroke="#ffd25e" strokeWidth="2.5" />
      <path d="M141 24 L136 44 L122 40 L125 17 Z" fill="#2f9a97" stroke="#ffd25e" strokeWidth="2.5" />
      <g fill="#ffa6ab" stroke="#ffd25e" strokeWidth="2">
        <circle cx="100" cy="18" r="5" />
        <circle cx="107" cy="24" r="5" />
        <circle cx="104" cy="32" r="5" />
        <circle cx="96" cy="32" r="5" />
        <circle cx="93" cy="24" r="5" />
      </g>
      <circle cx="100" cy="26" r="4" fill="#ffe9a8" stroke="none" />
      <circle cx="100" cy="-12" r="8" fill="#fffaf2" stroke="#d9a92f" />
      <g fill="#fff" stroke="#d9a92f" strokeWidth="2">
        <circle cx="70" cy="-1" r="4" />
        <circle cx="130" cy="-1" r="4" />
      </g>
    </g>
  ),
};
