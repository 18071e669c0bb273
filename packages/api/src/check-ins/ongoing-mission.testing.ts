import { createHash, randomBytes } from "node:crypto";
import sharp from "sharp";
import { civilDateOf, addDays } from "../kernel/civil-date.js";
import type { Caller } from "../root.js";
import type { TestApi, TestUser } from "../testing/index.js";
import type { PhotoContentType } from "./schema.js";

/** Far ahead, because Google's client refuses to sign what would have expired by the machine's own clock. */
export const FIRST_DAY = "2086-11-23";

interface MissionOptions {
  people?: number;
  weeks?: number;
  daysPerWeek?: number;
  windows?: { start: string; end: string }[];
  openType?: "OPEN_ROOM" | "CLOSE_ROOM";
  cameraOnly?: boolean;
}

/** A mission from tomorrow on, made, configured and joined as people do it; the first of `members` leads. */
export async function newMission(
  api: TestApi,
  {
    people = 2,
    weeks = 1,
    daysPerWeek = 7,
    windows = [{ start: "06:00", end: "06:30" }],
    openType = "OPEN_ROOM",
    cameraOnly = false,
  }: MissionOptions = {},
): Promise<{ missionId: number; members: TestUser[] }> {
  const members: TestUser[] = [];
  while (members.length < people) members.push(await api.newUser());
  const [leader, ...others] = members;
  const { id: missionId, code } = await leader!.caller.mission.create({
    title: "아침 여섯 시 기상",
    content: "일어난 자리에서 창밖을 찍어요",
    type: "LIFE",
    stake: 1000,
    capacity: 8,
    openType,
    cameraOnly,
  });
  await leader!.caller.mission.configure({
    missionId,
    startsOn: addDays(civilDateOf(api.clock.now(), "Asia/Seoul"), 1),
    weeks,
    daysPerWeek,
    timesPerDay: windows.length,
    windows,
  });
  for (const { caller } of others) await caller.membership.join({ missionId, code });
  return { missionId, members };
}

/** {@link newMission}, ten minutes into the window of its first day. */
export async function ongoingMission(api: TestApi, options: MissionOptions = {}) {
  api.clock.set("2086-11-22T12:00:00+09:00");
  const mission = await newMission(api, options);
  api.clock.set(`${FIRST_DAY}T06:10:00+09:00`);
  return mission;
}

export interface TakenPhoto {
  bytes: Buffer;
  contentType: PhotoContentType;
}

const FORMATS = { "image/jpeg": "jpeg", "image/png": "png", "image/webp": "webp" } as const;

/** The formats that photos are made in here. */
export const TAKEN_CONTENT_TYPES = ["image/jpeg", "image/png", "image/webp"] as const;

/** A small photo of noise: no two have the same content. */
export async function takePhoto(contentType: keyof typeof FORMATS = "image/jpeg"): Promise<TakenPhoto> {
  const pixels = sharp(randomBytes(48 * 32 * 3), { raw: { width: 48, height: 32, channels: 3 } });
  return { bytes: await pixels.toFormat(FORMATS[contentType]).toBuffer(), contentType };
}

/** What a browser announces of a photo. */
export const announced = ({ bytes, contentType }: TakenPhoto) => ({
  contentType,
  byteLength: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

/** Sends bytes as the ticket says, straight to the store. Answers the HTTP status. */
export async function put(
  ticket: { url: string; method: string; headers: Record<string, string> },
  bytes: Buffer,
): Promise<number> {
  const { url, method, headers } = ticket;
  const response = await fetch(url, { method, headers, body: new Uint8Array(bytes) });
  return response.status;
}

/** Announces and sends a photo. Answers its id, ready to be submitted. */
export async function upload(caller: Caller, missionId: number, photo?: TakenPhoto): Promise<number> {
  const taken = photo ?? (await takePhoto());
  const ticket = await caller.checkIn.requestUpload({ missionId, ...announced(taken) });
  const status = await put(ticket, taken.bytes);
  if (status !== 200) throw new Error(`the store answered ${status}`);
  return ticket.photoId;
}

/** A whole check-in: photo, upload, submission. */
export async function checkIn(caller: Caller, missionId: number, photo?: TakenPhoto) {
  return caller.checkIn.submit({ missionId, photoId: await upload(caller, missionId, photo) });
}
