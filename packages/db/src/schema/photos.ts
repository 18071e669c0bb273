import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { codeLiteral, intEnum, intEnumCheck } from "../columns/int-enum.js";
import { instant } from "../columns/timestamps.js";
import { PhotoStatus } from "../enums.js";
import { memberships } from "./memberships.js";
import { missions } from "./missions.js";
import { users } from "./users.js";

/** An announced or stored photo. PENDING until its check-in is submitted. Real clock, as its signed URLs. */
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
    objectKey: text("object_key").notNull(),
    thumbnailKey: text("thumbnail_key"),
    contentType: text("content_type").notNull(),
    byteLength: integer("byte_length").notNull(),
    /** SHA-256 of the content as announced and, once UPLOADED, as checked; hexadecimal. */
    sha256: text("sha256").notNull(),
    createdAt: instant("created_at").notNull(),
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
  ],
);
