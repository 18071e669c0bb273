import { openDatabase } from "./database";
import { type KeptPhoto, sortKept } from "./kept-photo";

/** Keeps a photo, in place of one that was kept for the same mission before. */
export async function keepPhoto(photo: KeptPhoto): Promise<void> {
  const database = await openDatabase();
  await database.put("photos", photo);
  database.close();
}

/** The photo that was kept for this very window. */
export async function findPhoto({
  person,
  missionId,
  closesAt,
}: Pick<KeptPhoto, "person" | "missionId" | "closesAt">): Promise<KeptPhoto | undefined> {
  const database = await openDatabase();
  const kept = await database.get("photos", [person, missionId]);
  database.close();
  return kept?.closesAt === closesAt ? kept : undefined;
}

export async function dropPhoto({
  person,
  missionId,
}: Pick<KeptPhoto, "person" | "missionId">): Promise<void> {
  const database = await openDatabase();
  await database.delete("photos", [person, missionId]);
  database.close();
}

/**
 * A person's kept photos at mission time `now` (ISO). Those whose window has closed are told once: they are dropped, and
 * so are those of others who used this device.
 */
export async function takeStock(person: number, now: string) {
  const database = await openDatabase();
  const { waiting, over } = sortKept(await database.getAll("photos"), now);
  await Promise.all(over.map((photo) => database.delete("photos", [photo.person, photo.missionId])));
  database.close();
  const isOwn = (photo: KeptPhoto) => photo.person === person;
  return { waiting: waiting.filter(isOwn), over: over.filter(isOwn) };
}
