import { index, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { intEnum, intEnumCheck } from "../columns/int-enum.js";
import { instant } from "../columns/timestamps.js";
import { EmailCodePurpose } from "../enums.js";

/** The one code in force per address and purpose; a new one replaces it. Real clock. */
export const emailCodes = pgTable(
  "email_codes",
  {
    /** Lower case. */
    email: text("email").notNull(),
    purpose: intEnum("email_codes.purpose", EmailCodePurpose).notNull(),
    /** Keyed hash of the code, hexadecimal. */
    codeHash: text("code_hash").notNull(),
    /** Wrong and right tries so far. */
    tries: smallint("tries").notNull().default(0),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.email, t.purpose] }),
    intEnumCheck("email_codes_purpose_check", t.purpose, EmailCodePurpose),
    index("email_codes_expires_at_idx").on(t.expiresAt),
  ],
);
