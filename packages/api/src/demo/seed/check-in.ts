import { createHash } from "node:crypto";
import type { Caller } from "../../root.js";

/** Checks in as the browser does: announces the photo, sends it to the store itself, submits it. */
export async function checkIn(caller: Caller, missionId: number, photo: Buffer): Promise<void> {
  const { photoId, url, method, headers } = await caller.checkIn.requestUpload({
    missionId,
    contentType: "image/jpeg",
    byteLength: photo.length,
    sha256: createHash("sha256").update(photo).digest("hex"),
  });
  const stored = await fetch(url, { method, headers, body: new Uint8Array(photo) });
  if (!stored.ok) throw new Error(`the photo store answered ${stored.status} to a photo of the demo`);
  await caller.checkIn.submit({ missionId, photoId });
}
