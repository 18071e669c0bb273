import type { KeptOff } from "~/check-in/check-in-state";

/** A photo that has been taken and hasn't arrived yet. */
export interface KeptPhoto extends KeptOff {
  /** Whether it was still being looked at: nobody has said yet that it be sent. */
  readonly looking?: boolean;
  /** Whose it is: nobody else on the same device is offered it. */
  readonly person: number;
  readonly missionId: number;
  /** The mission's. */
  readonly title: string;
  /** When the window closes that it was taken in: ISO, mission time. It counts for no other one. */
  readonly closesAt: string;
}

/** Tells photos that can still be sent from those whose window has closed, at mission time `now` (ISO). */
export function sortKept<Photo extends Pick<KeptPhoto, "closesAt">>(photos: readonly Photo[], now: string) {
  const isOver = ({ closesAt }: Photo) => Date.parse(closesAt) <= Date.parse(now);
  return { waiting: photos.filter((photo) => !isOver(photo)), over: photos.filter(isOver) };
}
