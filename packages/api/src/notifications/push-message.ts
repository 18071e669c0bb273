import type { NotificationKind } from "@octopus/db/enums";
import { createHash } from "node:crypto";
import type { PushMessage } from "../ports/push-sender.js";
import { notificationPath, notificationWords } from "./notification-words.js";
import type { ClaimedNotification, Device } from "./outbox.js";

/** What waits for an action in the next minutes is worth waking a sleeping telephone for. */
const URGENCY: Record<NotificationKind, PushMessage["urgency"]> = {
  WINDOW_OPENS: "high",
  LAST_CALL: "high",
  TEAM_CHECK_IN: "normal",
  MISSION_STARTED: "normal",
  MISSION_ENDED: "normal",
  DISPUTE: "normal",
};

/**
 * A notification as one device gets it: `{ title, body, url, icon, tag }` in its language. Tag and topic are the event's own,
 * so that a copy of it takes the place of the first, on the device as at the push service.
 */
export function pushMessage(
  { kind, key, missionId, details, expiresAt }: ClaimedNotification,
  { language, title, avatar }: Pick<Device, "language" | "title" | "avatar">,
  { publicUrl, realNow }: { publicUrl: string; realNow: Date },
): PushMessage {
  const words = notificationWords(kind, language, { title, ...details });
  const url = `${publicUrl}${notificationPath(kind, missionId, details)}`;
  const { color, face, hat, pet } = avatar;
  const icon = `${publicUrl}/octopus/${color}-${face}-${hat}-${pet}.png`;
  return {
    payload: JSON.stringify({ ...words, url, icon, tag: key }),
    ttlSeconds: Math.ceil((expiresAt.getTime() - realNow.getTime()) / 1000),
    urgency: URGENCY[kind],
    // A topic is 32 letters at most.
    topic: createHash("sha256").update(key).digest("base64url").slice(0, 32),
  };
}
