import { z } from "zod";
import { page, paragraph, rowId } from "../kernel/input.js";

/** Browser-safe: the check-in page builds its upload from these. */

export const PHOTO_CONTENT_TYPES = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/heic",
  "image/heif",
] as const;
export type PhotoContentType = (typeof PHOTO_CONTENT_TYPES)[number];

/** Bytes. */
export const MAX_PHOTO_BYTES = 10 * 1024 * 1024;

export const missionInput = z.object({ missionId: rowId });

/** `week` from 1; every week of the mission without it. */
export const photosInput = missionInput.extend({ week: z.int().min(1).max(12).optional() });

export const requestUploadInput = z.object({
  missionId: rowId,
  contentType: z.enum(PHOTO_CONTENT_TYPES),
  byteLength: z.int().positive(),
  /** SHA-256 of the content, hexadecimal. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .toLowerCase(),
  /** What `beginCapture` answered for this picture; needed in missions that take check-ins by the camera only. */
  captureId: rowId.optional(),
});

export const submitInput = z.object({ missionId: rowId, photoId: rowId });

export const photoInput = z.object({ checkInId: rowId, size: z.enum(["thumb", "full"]).default("full") });

export const detailInput = z.object({ checkInId: rowId });

export const cheerInput = z.object({ checkInId: rowId, on: z.boolean() });

/** `lastEventId`: the last change that is known; without it, changes from now on. */
export const changesInput = missionInput.extend({
  lastEventId: z
    .string()
    .max(64)
    .regex(/^[\w.-]+$/)
    .optional(),
});

export const disputeInput = z.object({ checkInId: rowId, reason: paragraph({ min: 5, max: 300 }) });

export const disputesInput = page;

export const decideDisputeInput = z.object({ disputeId: rowId, accepted: z.boolean() });
