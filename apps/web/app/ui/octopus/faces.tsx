import type { ReactNode } from "react";
import * as eye from "./eyes";
import * as mouth from "./mouths";
import type { PartKey } from "./part-key";

/** What she looks like when nothing moves her. */
export interface OctopusFace {
  key: PartKey<"faces">;
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
  { key: "worrier", eyes: eye.roundEyes, mouth: mouth.worriedMouth, brows: worriedBrows },
  { key: "beaming", eyes: eye.happyEyes, mouth: mouth.smile },
  { key: "sparkling", eyes: eye.sparklingEyes, mouth: mouth.catMouth },
  { key: "drowsy", eyes: eye.sleepyEyes, mouth: mouth.roundMouth },
  { key: "winking", eyes: eye.winkingEyes, mouth: mouth.smile },
  { key: "smitten", eyes: eye.heartEyes, mouth: mouth.bigSmile },
  { key: "brave", eyes: eye.roundEyes, mouth: mouth.grin, brows: braveBrows },
  {
    key: "glasses",
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
    key: "sulky",
    eyes: eye.roundEyes,
    mouth: mouth.pout,
    brows: brows("M60 82 Q72 80 82 86 M140 82 Q128 80 118 86"),
  },
  { key: "teary", eyes: eye.tearyEyes, mouth: mouth.smallFrown, brows: worriedBrows },
  { key: "cheeky", eyes: eye.winkingEyes, mouth: mouth.tongueOut },
  {
    key: "freckled",
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
