import type { MissionStatus } from "@octopus/db/enums";
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
  /** Whose check-in it is. */
  user: Person;
  checkIn: { id: number; day: string; window: number; at: string };
  mission: { id: number; title: string; content: string; status: MissionStatus };
  photo: PhotoUrl;
}

/** Disputes that wait for an operator, oldest first, each with its photo to look at. */
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
  const person = ({ userId, nickname }: { userId: number; nickname: string | null }) => ({
    userId,
    nickname: nickname ?? "",
  });
  return {
    items: await Promise.all(
      items.map(async ({ raisedAt, raisedBy, user, checkIn, photo, ...dispute }) => ({
        ...dispute,
        raisedAt: isoInstant(raisedAt, timeZone),
        raisedBy: person(raisedBy),
        user: person(user),
        checkIn: { ...checkIn, at: isoInstant(checkIn.at, timeZone) },
        photo: await signPhoto(deps, photo, "full"),
      })),
    ),
    nextCursor,
  };
}
