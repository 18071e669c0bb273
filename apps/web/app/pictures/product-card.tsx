import { CardFrame } from "./card-frame";
import { textLines } from "./text-lines";

const left = 72;

/** Octopus as a picture: for its own pages, and for a mission that nobody else may know of. */
export function ProductCard({ title, lead }: { title: string; lead: string }) {
  const lines = textLines(title, 9);
  return (
    <CardFrame avatar={{ color: 0, face: 0, hat: 0, pet: 0 }}>
      <g fontWeight="800" fontSize="72" letterSpacing="-1">
        {lines.map((line, n) => (
          <text key={n} x={left} y={290 + n * 90}>
            {line}
          </text>
        ))}
      </g>
      <g fontSize="32" fill="#3b587c">
        {textLines(lead, 20).map((line, n) => (
          <text key={n} x={left} y={(lines.length - 1) * 90 + 372 + n * 46}>
            {line}
          </text>
        ))}
      </g>
    </CardFrame>
  );
}
