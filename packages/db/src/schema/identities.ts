import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { ref } from "../columns/id.js";
import { codeLiteral, intEnum, intEnumCheck } from "../columns/int-enum.js";
import { instant } from "../columns/timestamps.js";
import { PlatformType } from "../enums.js";
import { users } from "./users.js";

/** By which accounts elsewhere a person may sign in: found by the provider's own id, never by an address. */
export const identities = pgTable(
  "identities",
  {
    platform: intEnum("identities.platform", PlatformType).notNull(),
    /** The provider's id of the person. */
    subject: text("subject").notNull(),
    userId: ref("user_id")
      .notNull()
      .references(() => users.id),
    /** Real clock. */
    linkedAt: instant("linked_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.platform, t.subject] }),
    intEnumCheck("identities_platform_check", t.platform, PlatformType),
    check("identities_elsewhere_check", sql`${t.platform} <> ${codeLiteral(PlatformType, "DOMAIN")}`),
    uniqueIndex("identities_user_id_platform_key").on(t.userId, t.platform),
  ],
);
