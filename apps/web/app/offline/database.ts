import { type DBSchema, openDB } from "idb";
import type { KeptPhoto } from "./kept-photo";
import type { SeenToday } from "./seen-today";

/** What is kept on the device for when there is no connection. */
interface Kept extends DBSchema {
  /** One record: today as last seen. */
  today: { key: "today"; value: SeenToday };
  /** Photos that haven't arrived yet, at most one for each person and mission. */
  photos: { key: [person: number, missionId: number]; value: KeptPhoto };
}

export const openDatabase = () =>
  openDB<Kept>("octopus", 1, {
    upgrade(database) {
      database.createObjectStore("today");
      database.createObjectStore("photos", { keyPath: ["person", "missionId"] });
    },
  });

/** For when nobody is signed in any more: nothing of anybody stays on the device. */
export async function forgetEverything(): Promise<void> {
  const database = await openDatabase();
  await Promise.all([database.clear("today"), database.clear("photos")]);
  database.close();
}
