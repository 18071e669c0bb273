import type { UserRole } from "@octopus/db/enums";
import { civilDateOf } from "../kernel/civil-date.js";
import { decodeCursor, type Page, toPage } from "../kernel/cursor.js";
import type { Deps } from "../kernel/deps.js";
import { type Avatar, type Me, suspensionOf } from "../users/index.js";
import { peopleCalled } from "./people-queries.js";

/** What an operator sees of a person. */
export interface PersonInView {
  id: number;
  nickname: string;
  avatar: Avatar;
  role: UserRole;
  joinedOn: string;
  missionsClosed: number;
  /** Basis points; null before the first settled mission. */
  successRate: number | null;
  /** Check-ins of theirs that an operator did not accept, and those that wait. */
  disputesLost: number;
  disputesOpen: number;
  suspension: Me["suspension"];
}

/** People whose nickname begins so, in the order of their nicknames: whoever has just this one comes first. */
export async function peoplePage(
  { db, config }: Deps,
  { nickname, cursor, limit }: { nickname: string; cursor?: string | undefined; limit: number },
): Promise<Page<PersonInView>> {
  const rows = await peopleCalled(db, nickname, decodeCursor(cursor, 1)?.[0], limit + 1);
  return toPage(
    rows,
    limit,
    ({ id }) => [id],
    ({ createdAt, suspendedAt, suspensionReason, ...person }) => ({
      ...person,
      nickname: person.nickname ?? "",
      joinedOn: civilDateOf(createdAt, config.timeZone),
      suspension: suspensionOf({ suspendedAt, suspensionReason }),
    }),
  );
}
