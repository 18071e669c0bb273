import type { ReactNode } from "react";
import * as eye from "./eyes";
import * as mouth from "./mouths";

/** What she looks like when nothing moves her. */
export interface OctopusFace {
  /** What the shop calls it. */
  name: string;
  eyes: eye.Eyes;
  mouth: mouth.Mouth;
  brows?: (ink: string) => ReactNode;
  /** Glasses, freckles: stays whatever the mood. */
  extra?: (ink: string) => ReactNode;
}

function brows(d: string) {
  return function Brows(ink: string) {
    return <path d={d} fill="none" stroke={ink} strokeWidth="4" strokeLinecap="round" />;
  };
}

/** Inner ends up: the brows of worry. */
export const worriedBrows = brows("M57 83 Q66 80 77 74 M143 83 Q134 80 123 74");
const braveBrows = brows("M58 76 L82 83 M142 76 L118 83");

export const octopusFaces: readonly [OctopusFace, ...OctopusFace[]] = [
  { name: "걱정쟁이", eyes: eye.roundEyes, mouth: mouth.worriedMouth, brows: worriedBrows },
  { name: "방긋", eyes: eye.happyEyes, mouth: mouth.smile },
  { name: "초롱초롱", eyes: eye.sparklingEyes, mouth: mouth.catMouth },
  { name: "졸린 눈", eyes: eye.sleepyEyes, mouth: mouth.roundMouth },
  { name: "윙크", eyes: eye.winkingEyes, mouth: mouth.smile },
  { name: "하트 눈", eyes: eye.heartEyes, mouth: mouth.bigSmile },
  { name: "씩씩", eyes: eye.roundEyes, mouth: mouth.grin, brows: braveBrows },
  {
    name: "안경",
    eyes: eye.roundEyes,
    mouth: mouth.smallFrown,
    extra: (ink) => (
      <g fill="#fff" fillOpacity="0.25" stroke={ink} strokeWidth="3.5">
        <circle cx="72" cy="100" r="19" />
        <circle cx="128" cy="100" r="19" />
        <path d="M91 98 Q100 92 109 98" fill="none" />
      </g>
    ),
  },
  {
    name: "뾰로통",
    eyes: eye.roundEyes,
    mouth: mouth.pout,
    brows: brows("M60 82 Q72 80 82 86 M140 82 Q128 80 118 86"),
  },
  { name: "글썽글썽", eyes: eye.tearyEyes, mouth: mouth.smallFrown, brows: worriedBrows },
  { name: "메롱", eyes: eye.winkingEyes, mouth: mouth.tongueOut },
  {
    name: "주근깨",
    eyes: eye.roundEyes,
    mouth: mouth.bigSmile,
    extra: () => (
      <g fill="#b5654a" opacity="0.75">
        {[50, 56, 61, 139, 144, 150].map((cx, index) => (
          <circle key={cx} cx={cx} cy={index % 3 === 1 ? 119 : 114} r="1.8" />
        ))}
      </g>
    ),
  },
];
