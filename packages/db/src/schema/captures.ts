import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { instant } from "../columns/timestamps.js";
import { memberships } from "./memberships.js";
import { photos } from "./photos.js";

/** Codes to be drawn into a picture while it is taken, in missions that take check-ins by the camera only. Real clock. */
export const captures = pgTable(
  "captures",
  {
    id: id(),
    membershipId: ref("membership_id")
      .notNull()
      .references(() => memberships.id),
    code: text("code").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** The upload it was drawn into: a code serves for one. */
    photoId: ref("photo_id").references(() => photos.id),
  },
  (t) => [
    uniqueIndex("captures_photo_id_key").on(t.photoId),
    index("captures_membership_id_idx").on(t.membershipId),
    index("captures_expires_at_idx").on(t.expiresAt),
  ],
);
