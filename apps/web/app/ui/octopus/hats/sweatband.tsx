import { star } from "../star";
import type { OctopusHat } from "./hat";

export const sweatband: OctopusHat = {
  key: "sweatband",
  /* The ends of the knot, blown back. */
  behind: (
    <g fill="#fff" stroke="#c0203e" strokeWidth="3" strokeLinejoin="round">
      <path d="M152 62 C168 58 180 44 194 46 C188 54 190 58 196 64 C180 68 166 74 154 72 Z" />
      <path d="M152 66 C164 74 174 90 188 92 C184 82 188 78 192 74 C178 72 166 64 154 60 Z" />
    </g>
  ),
  front: (
    <g stroke="#c0203e" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path
        d="M36 75 C48 50 74 39 100 39 C126 39 152 50 164 75 L158 84 C146 66 124 57 100 57 C76 57 54 66 42 84 Z"
        fill="#fff"
      />
      <path
        d="M39 79 C52 57 76 48 100 48 C124 48 148 57 161 79"
        fill="none"
        stroke="#fa4a67"
        strokeWidth="5"
      />
      <circle cx="100" cy="48" r="11" fill="#fa4a67" />
      <path d={star(100, 48, 8)} fill="#fff" stroke="none" />
      <path
        d="M28 44 C32 50 34 54 34 57 A6 6 0 0 1 22 57 C22 54 24 50 28 44 Z M46 22 C49 27 51 30 51 33 A5 5 0 0 1 41 33 C41 30 43 27 46 22 Z"
        fill="#a9ddf7"
        stroke="#5aaed8"
        strokeWidth="2.5"
      />
    </g>
  ),
};
