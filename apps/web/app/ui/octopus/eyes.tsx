import type { ReactNode } from "react";
import { star } from "./star";

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

export const roundEyes: Eyes = (ink) => pair((cx) => <RoundEye cx={cx} ink={ink} />);

function RoundEye({ cx, ink }: { cx: number; ink: string }) {
  return (
    <>
      <ellipse cx={cx} cy={level} rx="11" ry="13" fill={ink} />
      <circle cx={cx + 3.5} cy={level - 4.5} r="4.2" fill={shine(ink)} />
      <circle cx={cx - 3.8} cy={level + 5} r="2.2" fill={shine(ink)} />
    </>
  );
}

export const sparklingEyes: Eyes = (ink) =>
  pair((cx) => (
    <>
      <ellipse cx={cx} cy={level} rx="13.5" ry="15.5" fill={ink} />
      <path d={star(cx + 2, level - 4, 8.5)} fill={shine(ink)} />
      <circle cx={cx - 4} cy={level + 6} r="2.6" fill={shine(ink)} />
      <circle cx={cx + 5} cy={level + 7} r="1.5" fill={shine(ink)} />
    </>
  ));

/** Lids that hang down towards the temples. */
export const sleepyEyes: Eyes = (ink) => (
  <>
    <SleepyEye ink={ink} />
    <g transform="translate(200 0) scale(-1 1)">
      <SleepyEye ink={ink} />
    </g>
  </>
);

function SleepyEye({ ink }: { ink: string }) {
  return (
    <>
      <path d="M60 105 L84 100 Q85 114 73 114 Q62 114 60 105 Z" fill={ink} />
      <circle cx="77" cy="106" r="2.8" fill={shine(ink)} />
      <path d="M56 105 Q70 99 87 99" {...drawn(ink)} />
    </>
  );
}

export const happyEyes: Eyes = (ink) =>
  pair((cx) => <path d={`M${cx - 11} 104 Q${cx} 87 ${cx + 11} 104`} {...drawn(ink)} />);

export const closedEyes: Eyes = (ink) =>
  pair((cx) => <path d={`M${cx - 11} 98 Q${cx} 109 ${cx + 11} 98`} {...drawn(ink)} />);

export const winkingEyes: Eyes = (ink) => (
  <>
    <RoundEye cx={left} ink={ink} />
    <path d="M139 93 L119 101 L138 108" {...drawn(ink)} />
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
      <ellipse cx={cx} cy={level} rx="12" ry="14" fill={ink} />
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
