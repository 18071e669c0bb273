import type { OctopusHat } from "./hat";

export const partyHat: OctopusHat = {
  key: "partyHat",
  front: (
    <g
      transform="rotate(-8 100 36)"
      stroke="#2f7fa5"
      strokeWidth="3"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      <path d="M66 42 L98 -12 Q100 -15 102 -12 L134 42 Q100 30 66 42 Z" fill="#8fc8ea" />
      <path d="M75 27 L86 8 Q104 12 118 15 L125 27 Q99 18 75 27 Z" fill="#fff3c4" stroke="none" />
      <circle cx="94" cy="3" r="3.5" fill="#ffa6ab" stroke="none" />
      <circle cx="88" cy="31" r="3.5" fill="#ffa6ab" stroke="none" />
      <circle cx="114" cy="30" r="3.5" fill="#fff" stroke="none" />
      <path d="M66 42 L98 -12 Q100 -15 102 -12 L134 42 Q100 30 66 42 Z" fill="none" />
      <path
        d="M100 -24 l3 8 8 -2 -5 7 6 6 -8 1 -4 7 -4 -7 -8 -1 6 -6 -5 -7 8 2 z"
        fill="#ffd25e"
        stroke="#d9a92f"
        strokeWidth="2"
      />
    </g>
  ),
};
