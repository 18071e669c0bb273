import type { Db } from "@octopus/db";
import { users } from "@octopus/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { BusinessError } from "../kernel/errors.js";
import { refusingTaken } from "./taken.js";

/**
 * Gives a person another nickname. Throws NICKNAME_ALREADY_EXISTS, in whatever case it is taken, and UNAUTHORIZED when
 * the person has left.
 */
export async function changeNickname(
  db: Db,
  { userId, nickname }: { userId: number; nickname: string },
): Promise<void> {
  const changed = await refusingTaken(
    db
      .update(users)
      .set({ nickname })
      .where(and(eq(users.id, userId), isNull(users.leftAt)))
      .returning({ id: users.id })
      .execute(),
  );
  if (changed.length === 0) throw new BusinessError("UNAUTHORIZED");
}
