import { index, pgTable, text } from "drizzle-orm/pg-core";
import { ref } from "../columns/id.js";
import { intEnum, intEnumCheck } from "../columns/int-enum.js";
import { instant } from "../columns/timestamps.js";
import { PlatformType } from "../enums.js";
import { users } from "./users.js";

/** Those who are away at a provider to sign in. A row is there once: whoever comes back takes it along. Real clock. */
export const oauthAttempts = pgTable(
  "oauth_attempts",
  {
    /** SHA-256 of the `state`, hexadecimal. The browser that set out holds the state itself in a cookie. */
    stateHash: text("state_hash").primaryKey(),
    platform: intEnum("oauth_attempts.platform", PlatformType).notNull(),
    /** Who wants to link the account; null for somebody who signs in. */
    userId: ref("user_id").references(() => users.id),
    /** What proves to the provider that it is the same who asked (PKCE). */
    codeVerifier: text("code_verifier").notNull(),
    /** The path of ours to go back to. */
    returnTo: text("return_to").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [
    intEnumCheck("oauth_attempts_platform_check", t.platform, PlatformType),
    index("oauth_attempts_expires_at_idx").on(t.expiresAt),
    index("oauth_attempts_user_id_idx").on(t.userId),
  ],
);
