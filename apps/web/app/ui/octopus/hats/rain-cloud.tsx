import type { OctopusHat } from "./hat";

export const rainCloud: OctopusHat = {
  key: "rainCloud",
  front: (
    <g stroke="#6f8fb8" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      <path
        d="M56 20 C38 20 34 -2 53 -5 C54 -20 80 -26 92 -13 C102 -26 134 -22 136 -5 C158 -8 164 20 142 20 Z"
        fill="#eaf2fb"
      />
      <path
        d="M52 13 C80 8 120 8 148 13 C146 18 144 20 142 20 L56 20 C54 19 52 17 52 13 Z"
        fill="#c9daee"
        stroke="none"
      />
      <path
        d="M56 20 C38 20 34 -2 53 -5 C54 -20 80 -26 92 -13 C102 -26 134 -22 136 -5 C158 -8 164 20 142 20 Z"
        fill="none"
      />
      <path d="M66 -4 C68 -10 74 -12 80 -10" fill="none" stroke="#fff" strokeWidth="4" />
      <path
        d="M84 2 q4 4 8 0 M108 2 q4 4 8 0 M97 8 q3 -3 6 0"
        fill="none"
        stroke="#4a688f"
        strokeWidth="2.5"
      />
      <g fill="#7fc4ee" stroke="#3f8fc0" strokeWidth="2">
        {[
          [52, 38],
          [76, 29],
          [100, 38],
          [124, 29],
          [148, 38],
        ].map(([x, y]) => (
          <path
            key={x}
            d="M0 -7 C3 -2 5 1 5 4 A5 5 0 0 1 -5 4 C-5 1 -3 -2 0 -7 Z"
            transform={`translate(${x} ${y})`}
          />
        ))}
      </g>
    </g>
  ),
};
