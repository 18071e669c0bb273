import { Fragment } from "react";
import type { OctopusHat } from "./hat";

export const gat: OctopusHat = {
  key: "gat",
  front: (
    <g stroke="#1d2036" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <g fill="none" stroke="#b8402f" strokeWidth="2">
        <path d="M40 46 C28 66 26 84 30 112" />
        <path d="M160 46 C172 66 174 84 170 112" />
      </g>
      <g fill="#ffb347" stroke="#b8642a" strokeWidth="2">
        {[
          [33.5, 62],
          [29.5, 77],
          [28.5, 92],
          [30, 107],
        ].map(([x = 0, y = 0]) => (
          <Fragment key={y}>
            <circle cx={x} cy={y} r="4.5" />
            <circle cx={200 - x} cy={y} r="4.5" />
          </Fragment>
        ))}
      </g>
      <ellipse cx="100" cy="40" rx="88" ry="14" fill="#3a3f5e" />
      <ellipse cx="100" cy="38.5" rx="74" ry="9" fill="none" stroke="#7d85ad" strokeWidth="2" opacity="0.7" />
      <path d="M66 38 L73 -12 C82 -20 118 -20 127 -12 L134 38 C114 45 86 45 66 38 Z" fill="#2b2f4a" />
      <path d="M68 26 C88 33 112 33 132 26 L134 38 C114 45 86 45 66 38 Z" fill="#1d2036" />
      <path d="M80 20 L84 -8 M92 22 L94 -11" fill="none" stroke="#7d85ad" strokeWidth="2.5" />
    </g>
  ),
};
