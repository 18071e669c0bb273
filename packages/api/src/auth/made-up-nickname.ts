import { randomInt } from "node:crypto";
import type { Language } from "../kernel/errors.js";
import { nickname } from "../users/schema.js";

/** Two or three characters and two or three more leave room for four digits: ten at most. In English four and four. */
const words = {
  ko: {
    moods: ["졸린", "씩씩한", "느긋한", "수줍은", "반가운", "용감한", "든든한", "신나는", "다정한", "꼼꼼한"],
    creatures: ["문어", "낙지", "주꾸미", "오징어", "해파리", "고래", "새우", "소라"],
    digits: 4,
  },
  en: {
    moods: ["Calm", "Inky", "Cozy", "Keen", "Zany", "Wavy", "Kind", "Bold", "Soft", "Wise"],
    creatures: ["Octo", "Clam", "Crab", "Fish", "Kelp", "Reef", "Tide", "Wave"],
    digits: 2,
  },
} as const satisfies Record<Language, unknown>;
/** When chance has hit upon taken ones so often that there must be many of them. */
const SHORT_TRIES = 4;
const plain = { ko: "문어", en: "Octo" } as const;

const oneOf = (list: readonly string[]) => list[randomInt(list.length)]!;
const digits = (count: number) => String(randomInt(10 ** count)).padStart(count, "0");

/** Nicknames for somebody new, to be tried in turn until one is free: their own if it may be one, then made-up ones. */
export function* nicknamesFor(wanted: string | undefined, language: Language): Generator<string, never> {
  const own = nickname.safeParse(wanted);
  if (own.success) yield own.data;
  const { moods, creatures, digits: count } = words[language];
  for (let n = 0; n < SHORT_TRIES; n += 1) yield `${oneOf(moods)}${oneOf(creatures)}${digits(count)}`;
  for (;;) yield `${plain[language]}${digits(6)}`;
}
