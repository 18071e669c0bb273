import type { OctopusAvatar } from "~/ui";

export type Part = keyof OctopusAvatar;

/** What was tried on, one look after the other, over what is worn. */
export interface TryOn {
  readonly worn: OctopusAvatar;
  readonly looks: readonly OctopusAvatar[];
}

export function startTryOn(worn: OctopusAvatar): TryOn {
  return { worn, looks: [] };
}

/** The look of the moment. */
export function lookOf({ worn, looks }: TryOn): OctopusAvatar {
  return looks.at(-1) ?? worn;
}

export function tryOn(before: TryOn, part: Part, index: number): TryOn {
  const look = lookOf(before);
  if (look[part] === index) return before;
  return { ...before, looks: [...before.looks, { ...look, [part]: index }] };
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
