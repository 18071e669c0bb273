import type { MissionStatus, PhotoStatus } from "@octopus/db/enums";
import { isoInstant } from "../kernel/civil-date.js";
import { decodeCursor, type Page, toPage } from "../kernel/cursor.js";
import type { Deps } from "../kernel/deps.js";
import { waitingDisputes } from "./dispute-queries.js";
import { type PhotoUrl, signPhoto } from "./photo-urls.js";

interface Person {
  userId: number;
  nickname: string;
}

export interface WaitingDispute {
  id: number;
  reason: string;
  raisedAt: string;
  raisedBy: Person;
  /** What the person concerned says to it. */
  answer: string | null;
  answeredAt: string | null;
  /** Whose check-in it is; `disputesLost` is how many of theirs were not accepted before. */
  user: Person & { disputesLost: number; isSuspended: boolean };
  checkIn: {
    id: number;
    day: string;
    window: number;
    at: string;
    takenSecondsBefore: number | null;
    camera: string | null;
    /** The earlier photo that this one looks like, its own picture null once it is deleted. */
    resembles: (Person & { missionId: number; day: string | null; photo: PhotoUrl | null }) | null;
  };
  mission: { id: number; title: string; content: string; status: MissionStatus };
  /** Null when there is nothing left to look at. */
  photo: PhotoUrl | null;
}

/** Disputes that wait for an operator, oldest first, each with what both say and the photos to look at. */
export async function disputePage(
  deps: Deps,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<WaitingDispute>> {
  const { timeZone } = deps.config;
  const rows = await waitingDisputes(deps.db, decodeCursor(cursor, 1)?.[0], limit + 1);
  const { items, nextCursor } = toPage(
    rows,
    limit,
    ({ id }) => [id],
    (row) => row,
  );
  const instant = (at: Date) => isoInstant(at, timeZone);
  const show = async (photo: DisputedPhoto) =>
    photo.status === "READY" ? signPhoto(deps, photo, "full") : null;
  return {
    items: await Promise.all(
      items.map(
        async ({
          raisedAt,
          answeredAt,
          raisedBy,
          user: { disputesLost, suspendedAt, ...user },
          checkIn,
          photo,
          earlier,
          earlierDay,
          earlierNickname,
          ...dispute
        }) => ({
          ...dispute,
          raisedAt: instant(raisedAt),
          answeredAt: answeredAt && instant(answeredAt),
          raisedBy: person(raisedBy),
          user: { ...person(user), disputesLost, isSuspended: suspendedAt !== null },
          checkIn: {
            ...checkIn,
            at: instant(checkIn.at),
            takenSecondsBefore: photo.takenSecondsBefore,
            camera: photo.camera,
            resembles: earlier && {
              ...person({ userId: earlier.userId, nickname: earlierNickname }),
              missionId: earlier.missionId,
              day: earlierDay,
              photo: await show(earlier),
            },
          },
          photo: await show(photo),
        }),
      ),
    ),
    nextCursor,
  };
}

interface DisputedPhoto {
  readonly status: PhotoStatus;
  readonly objectKey: string;
  readonly thumbnailKey: string | null;
}

const person = ({ userId, nickname }: { userId: number; nickname: string | null }): Person => ({
  userId,
  nickname: nickname ?? "",
});
