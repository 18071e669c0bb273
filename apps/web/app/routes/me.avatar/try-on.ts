import type { OctopusAvatar } from "~/ui";

export type Part = keyof OctopusAvatar;

/** What was tried on, one look after the other, over what is worn. */
export interface TryOn {
  readonly worn: OctopusAvatar;
  readonly looks: readonly OctopusAvatar[];
  /** The part that arrow keys are going through. */
  readonly walking?: Part | undefined;
}

export function startTryOn(worn: OctopusAvatar): TryOn {
  return { worn, looks: [] };
}

/** The look of the moment. */
export function lookOf({ worn, looks }: TryOn): OctopusAvatar {
  return looks.at(-1) ?? worn;
}

/**
 * Arrow keys choose each thing that they pass, so that their way through one part is a single step, as one click is:
 * `byArrow` takes the place of the step before, if that was on the same way.
 */
export function tryOn(before: TryOn, part: Part, index: number, byArrow = false): TryOn {
  const look = lookOf(before);
  if (look[part] === index) return before;
  const looks = byArrow && before.walking === part ? before.looks.slice(0, -1) : before.looks;
  const next = { ...look, [part]: index };
  const isBack = sameLook(next, lookOf({ ...before, looks }));
  return { ...before, looks: isBack ? looks : [...looks, next], walking: byArrow ? part : undefined };
}

/** One step back. */
export function undo({ worn, looks }: TryOn): TryOn {
  return { worn, looks: looks.slice(0, -1) };
}

export function sameLook(one: OctopusAvatar, other: OctopusAvatar): boolean {
  return (
    one.color === other.color && one.face === other.face && one.hat === other.hat && one.pet === other.pet
  );
}

/** Whether there is anything to pay for. */
export function isChanged(state: TryOn): boolean {
  return !sameLook(lookOf(state), state.worn);
}
