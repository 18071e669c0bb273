import { head, raisedArms, restingArms } from "./arms";

const thickness = 25;
const outline = 3.5;

const suckers = [
  [20, 152, 3.6],
  [29, 155, 2.6],
  [42, 174, 3.6],
  [51, 172, 2.6],
].flatMap(([x = 0, y = 0, r = 0]) => [
  [x, y, r],
  [200 - x, y, r],
]);

interface BodyProps {
  fill: string;
  line: string;
  blush: string;
  handsUp: boolean;
}

/** Head and arms: first everything a little larger in the line's colour, then the same in `fill`, so that one outline runs around the whole of her. */
export function Body({ fill, line, blush, handsUp }: BodyProps) {
  const arms = handsUp ? raisedArms : restingArms;
  return (
    <g strokeLinecap="round" strokeLinejoin="round">
      <g fill="none" stroke={line} strokeWidth={thickness + 2 * outline}>
        {arms.map((arm) => (
          <path key={arm} d={arm} />
        ))}
      </g>
      <path d={head} fill={line} stroke={line} strokeWidth={2 * outline} />
      <g fill="none" stroke={fill} strokeWidth={thickness}>
        {arms.map((arm) => (
          <path key={arm} d={arm} />
        ))}
      </g>
      <path d={head} fill={fill} />
      {/* Light from the upper left, shade underneath. */}
      <path d="M52 74 C58 56 72 45 88 42" fill="none" stroke="#fff" strokeWidth="8" opacity="0.55" />
      <circle cx="47" cy="88" r="4" fill="#fff" opacity="0.55" />
      {/* Suckers at the tips. */}
      <g fill="#fff" opacity="0.5">
        {suckers.map(([cx, cy, r]) => (
          <circle key={`${cx} ${cy}`} cx={cx} cy={cy} r={r} />
        ))}
      </g>
      <ellipse cx="54" cy="117" rx="10.5" ry="6.5" fill={blush} opacity="0.75" />
      <ellipse cx="146" cy="117" rx="10.5" ry="6.5" fill={blush} opacity="0.75" />
    </g>
  );
}
