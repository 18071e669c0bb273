import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { instant } from "../columns/timestamps.js";
import { users } from "./users.js";

/** Refresh tokens, stored hashed, rotated at each use. All of one sign-in form a family. Real clock. */
export const refreshTokens = pgTable(
  "refresh_tokens",
  {
    id: id(),
    userId: ref("user_id")
      .notNull()
      .references(() => users.id),
    familyId: uuid("family_id").notNull(),
    /** SHA-256 of the token, hexadecimal. */
    tokenHash: text("token_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    rotatedAt: instant("rotated_at"),
    revokedAt: instant("revoked_at"),
    /** When the sign-in was that began the family. */
    signedInAt: instant("signed_in_at"),
    /** What it was signed in with, as a person would say it: "Chrome", "Android". */
    browser: text("browser"),
    system: text("system"),
  },
  (t) => [
    uniqueIndex("refresh_tokens_token_hash_key").on(t.tokenHash),
    index("refresh_tokens_family_id_idx").on(t.familyId),
    index("refresh_tokens_user_id_idx").on(t.userId),
    index("refresh_tokens_expires_at_idx").on(t.expiresAt),
  ],
);
