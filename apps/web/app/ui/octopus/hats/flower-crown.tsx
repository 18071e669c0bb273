import type { OctopusHat } from "./hat";

const flowers: readonly { x: number; y: number; r: number; petal: string; line: string }[] = [
  { x: 55, y: 54, r: 9, petal: "#cdbcf0", line: "#9179c4" },
  { x: 145, y: 54, r: 9, petal: "#ffe38a", line: "#d9a92f" },
  { x: 76, y: 38, r: 11, petal: "#fff", line: "#d6cfe6" },
  { x: 124, y: 38, r: 11, petal: "#fff", line: "#d6cfe6" },
  { x: 100, y: 31, r: 13, petal: "#ffa6ab", line: "#e37f8d" },
];

function Flower({ x, y, r, petal, line }: (typeof flowers)[number]) {
  return (
    <g transform={`translate(${x} ${y})`}>
      {[0, 72, 144, 216, 288].map((turn) => (
        <ellipse
          key={turn}
          cy={-r * 0.75}
          rx={r * 0.58}
          ry={r * 0.72}
          fill={petal}
          stroke={line}
          strokeWidth="2"
          transform={`rotate(${turn})`}
        />
      ))}
      <circle r={r * 0.45} fill="#ffc94d" />
    </g>
  );
}

export const flowerCrown: OctopusHat = {
  key: "flowerCrown",
  front: (
    <g>
      <path
        d="M44 64 C58 40 80 33 100 33 C120 33 142 40 156 64"
        fill="none"
        stroke="#62b06a"
        strokeWidth="6"
        strokeLinecap="round"
      />
      <g fill="#8fd48a" stroke="#3f8f4f" strokeWidth="2">
        <ellipse cx="65" cy="43" rx="8" ry="4.5" transform="rotate(-55 65 43)" />
        <ellipse cx="135" cy="43" rx="8" ry="4.5" transform="rotate(55 135 43)" />
        <ellipse cx="88" cy="29" rx="8" ry="4.5" transform="rotate(20 88 29)" />
        <ellipse cx="112" cy="29" rx="8" ry="4.5" transform="rotate(-20 112 29)" />
      </g>
      {flowers.map((flower) => (
        <Flower key={flower.x} {...flower} />
      ))}
    </g>
  ),
};
