import type { ReactNode } from "react";

/** A pair of eyes in `ink`, centred at (72, 100) and (128, 100). */
export type Eyes = (ink: string) => ReactNode;

const left = 72;
const right = 128;
const level = 100;

function pair(draw: (cx: number) => ReactNode): ReactNode {
  return [left, right].map((cx) => <g key={cx}>{draw(cx)}</g>);
}

/** The shine is dark on light ink, or a dark body's eyes would be blank. */
function shine(ink: string): string {
  return ink === "#143559" ? "#fff" : "#23264f";
}

export const roundEyes: Eyes = (ink) =>
  pair((cx) => (
    <>
      <ellipse cx={cx} cy={level} rx="9.5" ry="11.5" fill={ink} />
      <circle cx={cx + 3} cy={level - 4} r="3.6" fill={shine(ink)} />
      <circle cx={cx - 3.2} cy={level + 4.5} r="1.8" fill={shine(ink)} />
    </>
  ));

export const sparklingEyes: Eyes = (ink) =>
  pair((cx) => (
    <>
      <ellipse cx={cx} cy={level} rx="12.5" ry="14" fill={ink} />
      <path d={star(cx + 2, level - 4, 7)} fill={shine(ink)} />
      <circle cx={cx - 4} cy={level + 6} r="2.6" fill={shine(ink)} />
      <circle cx={cx + 5} cy={level + 7} r="1.5" fill={shine(ink)} />
    </>
  ));

export const sleepyEyes: Eyes = (ink) =>
  pair((cx) => (
    <>
      <path d={`M${cx - 11} 99 A11 11 0 0 0 ${cx + 11} 99 Z`} fill={ink} />
      <path d={`M${cx - 14} 98 L${cx + 14} 98`} stroke={ink} strokeWidth="4.5" strokeLinecap="round" />
      <circle cx={cx + 3.5} cy="103" r="2.2" fill={shine(ink)} />
    </>
  ));

export const happyEyes: Eyes = (ink) =>
  pair((cx) => <path d={`M${cx - 11} 104 Q${cx} 87 ${cx + 11} 104`} {...drawn(ink)} />);

export const closedEyes: Eyes = (ink) =>
  pair((cx) => <path d={`M${cx - 11} 98 Q${cx} 109 ${cx + 11} 98`} {...drawn(ink)} />);

export const winkingEyes: Eyes = (ink) => (
  <>
    <ellipse cx={left} cy={level} rx="9.5" ry="11.5" fill={ink} />
    <circle cx={left + 3} cy={level - 4} r="3.6" fill={shine(ink)} />
    <circle cx={left - 3.2} cy={level + 4.5} r="1.8" fill={shine(ink)} />
    <path d="M139 94 L120 101 L138 107" {...drawn(ink)} />
  </>
);

export const heartEyes: Eyes = () =>
  pair((cx) => (
    <>
      <path
        d={`M${cx} 114 C${cx - 24} 100 ${cx - 14} 84 ${cx} 94 C${cx + 14} 84 ${cx + 24} 100 ${cx} 114 Z`}
        fill="#fa183e"
      />
      <circle cx={cx - 6} cy="97" r="2.6" fill="#fff" opacity="0.9" />
    </>
  ));

export const tearyEyes: Eyes = (ink) =>
  pair((cx) => (
    <>
      <ellipse cx={cx} cy={level} rx="11" ry="12.5" fill={ink} />
      <circle cx={cx + 3.5} cy={level - 5} r="4.2" fill={shine(ink)} />
      <circle cx={cx - 4} cy={level + 2} r="2" fill={shine(ink)} />
      <path
        d={`M${cx - 9.5} 106 Q${cx - 4} 102 ${cx} 105 T${cx + 9.5} 106 Q${cx} 118 ${cx - 9.5} 106 Z`}
        fill="#a9ddf7"
      />
    </>
  ));

export const shockedEyes: Eyes = (ink) =>
  pair((cx) => (
    <>
      <circle cx={cx} cy={level} r="14" fill="#fff" stroke={ink} strokeWidth="3.5" />
      <circle cx={cx} cy={level + 1} r="4" fill={ink === "#143559" ? ink : "#23264f"} />
    </>
  ));

function drawn(ink: string) {
  return {
    fill: "none",
    stroke: ink,
    strokeWidth: 4.5,
    strokeLinecap: "round",
    strokeLinejoin: "round",
  } as const;
}

/** A four-pointed sparkle around (cx, cy). */
export function star(cx: number, cy: number, r: number): string {
  const s = r * 0.28;
  return `M${cx} ${cy - r} L${cx + s} ${cy - s} L${cx + r} ${cy} L${cx + s} ${cy + s} L${cx} ${cy + r} L${cx - s} ${cy + s} L${cx - r} ${cy} L${cx - s} ${cy - s} Z`;
}
