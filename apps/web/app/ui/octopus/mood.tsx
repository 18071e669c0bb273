import { closedEyes, happyEyes, shockedEyes, type Eyes } from "./eyes";
import { worriedBrows, type OctopusFace } from "./faces";
import { bigSmile, roundMouth, smallFrown, wailingMouth } from "./mouths";
import { star } from "./star";

export type OctopusMood = "idle" | "cheer" | "worry" | "sleep" | "panic";

/** The face under a mood: cheering, sleeping and panicking change the eyes and mouth, but the glasses stay on. */
export function moodFace(face: OctopusFace, mood: OctopusMood): OctopusFace {
  const { key, extra } = face;
  const keep = extra && { extra };
  switch (mood) {
    case "idle":
      return face;
    case "cheer":
      return { key, ...keep, eyes: happyEyes, mouth: bigSmile };
    case "worry":
      return { ...face, mouth: smallFrown, brows: worriedBrows };
    case "sleep":
      return { key, ...keep, eyes: closedEyes, mouth: roundMouth };
    case "panic":
      return { key, ...keep, eyes: shockedEyes, mouth: wailingMouth, brows: worriedBrows };
  }
}

/** Blinking only makes sense with eyes that are open. */
export function canBlink(eyes: Eyes): boolean {
  return eyes !== closedEyes && eyes !== happyEyes;
}

const drop = "M0 -10 C5 -3 8 1 8 5 A8 8 0 0 1 -8 5 C-8 1 -5 -3 0 -10 Z";

/** What floats around her head: confetti, drops of sweat, z z z. */
export function MoodSigns({ mood }: { mood: OctopusMood }) {
  switch (mood) {
    case "idle":
      return null;
    case "cheer":
      return (
        <g className="octo-confetti">
          <path d={star(24, 46, 11)} fill="#ffd25e" />
          <path d={star(180, 40, 13)} fill="#ffa6ab" />
          <path d={star(203, 46, 8)} fill="#9adcdc" />
          <path d={star(-3, 50, 8)} fill="#cdbcf0" />
          <circle cx="42" cy="18" r="4.5" fill="#fa183e" />
          <circle cx="160" cy="12" r="4" fill="#2f7fa5" />
          <rect x="150" y="-8" width="8" height="8" rx="2" fill="#ffd25e" transform="rotate(24 154 -4)" />
          <rect x="54" y="-8" width="8" height="8" rx="2" fill="#57aeb4" transform="rotate(-20 58 -4)" />
        </g>
      );
    case "worry":
      return (
        <path
          d={drop}
          transform="translate(156 62)"
          fill="#a9ddf7"
          stroke="#5aaed8"
          strokeWidth="2.5"
          className="octo-sweat"
        />
      );
    case "panic":
      return (
        <g fill="#a9ddf7" stroke="#5aaed8" strokeWidth="2.5" className="octo-sweat">
          <path d={drop} transform="translate(20 52) rotate(-38)" />
          <path d={drop} transform="translate(40 26) rotate(-28) scale(0.75)" />
          <path d={drop} transform="translate(180 52) rotate(38)" />
          <path d={drop} transform="translate(160 26) rotate(28) scale(0.75)" />
        </g>
      );
    case "sleep":
      return (
        <g fill="none" stroke="#6f8fc4" strokeLinecap="round" strokeLinejoin="round">
          <path className="octo-z" d="M156 52 h12 l-12 14 h12" strokeWidth="4" />
          <path className="octo-z octo-z2" d="M172 26 h15 l-15 17 h15" strokeWidth="4.5" />
          <path className="octo-z octo-z3" d="M186 -8 h18 l-18 21 h18" strokeWidth="5" />
        </g>
      );
  }
}
