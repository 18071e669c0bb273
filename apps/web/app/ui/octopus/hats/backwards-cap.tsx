import type { OctopusHat } from "./hat";

export const backwardsCap: OctopusHat = {
  key: "backwardsCap",
  /* The visor points away from us. */
  behind: (
    <path
      d="M118 26 C146 6 186 18 196 42 C198 52 186 56 176 52 C160 46 146 48 132 52 Z"
      fill="#ffd25e"
      stroke="#c98a12"
      strokeWidth="3"
      strokeLinejoin="round"
    />
  ),
  front: (
    <g stroke="#c0413a" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path
        d="M42 62 C40 20 66 0 100 0 C134 0 160 20 158 62 C144 52 132 48 121 46 C119 24 81 24 79 46 C68 48 56 52 42 62 Z"
        fill="#ff8b7f"
      />
      <path
        d="M66 18 C58 28 54 40 54 53 M134 18 C142 28 146 40 146 53 M100 0 L100 28"
        fill="none"
        strokeWidth="2.5"
        opacity="0.5"
      />
      <path
        d="M79 46 C92 42 108 42 121 46 L121 54 C108 50 92 50 79 54 Z"
        fill="#ffd25e"
        stroke="#c98a12"
        strokeWidth="2.5"
      />
      <g fill="#c98a12" stroke="none">
        <circle cx="91" cy="48.5" r="1.7" />
        <circle cx="100" cy="48" r="1.7" />
        <circle cx="109" cy="48.5" r="1.7" />
      </g>
      <ellipse cx="100" cy="-1" rx="7" ry="4.5" fill="#ffd25e" stroke="#c98a12" />
    </g>
  ),
};
