import type { Today } from "~/home/today.server";
import { deviceNow } from "./clock";
import { openDatabase } from "./database";
import { type SeenToday, seenToday } from "./seen-today";

const key = "today";

/** Keeps today as it was just shown, in place of what was kept before. */
export async function keepToday(today: Today, now: string): Promise<void> {
  const database = await openDatabase();
  await database.put("today", seenToday(today, now, deviceNow()), key);
  database.close();
}

export async function findToday(): Promise<SeenToday | undefined> {
  const database = await openDatabase();
  const seen = await database.get("today", key);
  database.close();
  return seen;
}
