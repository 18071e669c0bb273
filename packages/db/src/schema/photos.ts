import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { codeLiteral, intEnum, intEnumCheck } from "../columns/int-enum.js";
import { instant } from "../columns/timestamps.js";
import { PhotoStatus } from "../enums.js";
import { memberships } from "./memberships.js";
import { missions } from "./missions.js";
import { users } from "./users.js";

/**
 * An announced or stored photo. PENDING until its check-in is submitted, UPLOADED until the worker has made the versions
 * to look at, READY with them, DELETED when all of its objects are gone. Real clock, as its signed URLs.
 */
export const photos = pgTable(
  "photos",
  {
    id: id(),
    missionId: ref("mission_id")
      .notNull()
      .references(() => missions.id),
    membershipId: ref("membership_id")
      .notNull()
      .references(() => memberships.id),
    userId: ref("user_id")
      .notNull()
      .references(() => users.id),
    status: intEnum("photos.status", PhotoStatus).notNull().default(codeLiteral(PhotoStatus, "PENDING")),
    /** What was uploaded; once READY, the version to look at, which carries no metadata. */
    objectKey: text("object_key").notNull(),
    thumbnailKey: text("thumbnail_key"),
    contentType: text("content_type").notNull(),
    byteLength: integer("byte_length").notNull(),
    /** SHA-256 of the content as announced and, once UPLOADED, as checked; hexadecimal. */
    sha256: text("sha256").notNull(),
    createdAt: instant("created_at").notNull(),
    /** 64-bit perceptual hashes, that of the whole picture first, then of what is left when its edges are cut off. */
    perceptualHashes: bigint("perceptual_hashes", { mode: "bigint" }).array(),
    /** Seconds between taking it, as its metadata says, and submitting it; null when they say nothing of it. */
    takenSecondsBefore: integer("taken_seconds_before"),
    /** The camera as its metadata names it. */
    camera: text("camera"),
    /** How often the worker has tried to make the versions to look at, and when it tries again. */
    attempts: smallint("attempts").notNull().default(0),
    nextAttemptAt: instant("next_attempt_at"),
    /** When its objects were removed. */
    deletedAt: instant("deleted_at"),
  },
  (t) => [
    intEnumCheck("photos_status_check", t.status, PhotoStatus),
    check("photos_byte_length_check", sql`${t.byteLength} > 0`),
    uniqueIndex("photos_object_key_key").on(t.objectKey),
    // A content that was once used stays used, even after the photo itself is gone.
    uniqueIndex("photos_used_sha256_key")
      .on(t.sha256)
      .where(sql`${t.status} in (${codeLiteral(PhotoStatus, "UPLOADED", "READY", "DELETED")})`),
    index("photos_pending_membership_id_idx")
      .on(t.membershipId)
      .where(sql`${t.status} = ${codeLiteral(PhotoStatus, "PENDING")}`),
    index("photos_pending_idx")
      .on(t.createdAt)
      .where(sql`${t.status} = ${codeLiteral(PhotoStatus, "PENDING")}`),
    index("photos_uploaded_idx")
      .on(t.id)
      .where(sql`${t.status} = ${codeLiteral(PhotoStatus, "UPLOADED")}`),
    // What the worker looks for next; a photo that was just submitted has no time yet and comes first.
    index("photos_due_idx")
      .on(sql`coalesce(${t.nextAttemptAt}, '-infinity')`, t.id)
      .where(sql`${t.status} = ${codeLiteral(PhotoStatus, "UPLOADED")}`),
    // The earlier photos that a new one is compared with: the person's own and the team's, newest first.
    index("photos_hashed_user_id_idx")
      .on(t.userId, t.id)
      .where(sql`${t.perceptualHashes} is not null`),
    index("photos_hashed_mission_id_idx")
      .on(t.missionId, t.id)
      .where(sql`${t.perceptualHashes} is not null`),
    // What is still to be removed of a mission.
    index("photos_kept_mission_id_idx")
      .on(t.missionId)
      .where(sql`${t.status} in (${codeLiteral(PhotoStatus, "UPLOADED", "READY")})`),
  ],
);
