import { star } from "../star";
import type { OctopusHat } from "./hat";

export const halo: OctopusHat = {
  key: "halo",
  front: (
    <g strokeLinejoin="round" strokeLinecap="round">
      <ellipse
        cx="100"
        cy="4"
        rx="46"
        ry="14"
        fill="#ffe38a"
        fillOpacity="0.25"
        stroke="#d9a92f"
        strokeWidth="14"
      />
      <ellipse cx="100" cy="4" rx="46" ry="14" fill="none" stroke="#ffe38a" strokeWidth="8" />
      <path d="M60 -1 C70 -8 86 -10 100 -10" fill="none" stroke="#fff" strokeWidth="3.5" />
      <g fill="#ffd25e" stroke="#d9a92f" strokeWidth="2">
        <path d={star(38, 30, 8)} />
        <path d={star(164, 28, 10)} />
        <path d={star(156, -14, 6)} />
      </g>
    </g>
  ),
};
