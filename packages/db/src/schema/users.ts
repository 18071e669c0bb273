import { sql } from "drizzle-orm";
import { pgTable, smallint, text, uniqueIndex, index, check } from "drizzle-orm/pg-core";
import { id } from "../columns/id.js";
import { codeLiteral, intEnum, intEnumCheck } from "../columns/int-enum.js";
import { instant } from "../columns/timestamps.js";
import { PlatformType, UserRole } from "../enums.js";

/** A person. After leaving, everything that tells who it was is null; the row stays because the ledger refers to it. */
export const users = pgTable(
  "users",
  {
    id: id(),
    platform: intEnum("users.platform", PlatformType).notNull(),
    loginId: text("login_id"),
    passwordHash: text("password_hash"),
    email: text("email"),
    nickname: text("nickname"),
    role: intEnum("users.role", UserRole).notNull().default(codeLiteral(UserRole, "USER")),
    avatarColor: smallint("avatar_color").notNull().default(0),
    avatarFace: smallint("avatar_face").notNull().default(0),
    avatarHat: smallint("avatar_hat").notNull().default(0),
    avatarPet: smallint("avatar_pet").notNull().default(0),
    /** Mission time. */
    createdAt: instant("created_at").notNull(),
    leftAt: instant("left_at"),
    /** Since when an operator keeps them from opening and joining missions, and why. Real clock. */
    suspendedAt: instant("suspended_at"),
    suspensionReason: text("suspension_reason"),
  },
  (t) => [
    intEnumCheck("users_platform_check", t.platform, PlatformType),
    intEnumCheck("users_role_check", t.role, UserRole),
    uniqueIndex("users_login_id_key").on(sql`lower(${t.loginId})`),
    uniqueIndex("users_nickname_key").on(sql`lower(${t.nickname})`),
    uniqueIndex("users_email_key")
      .on(sql`lower(${t.email})`)
      .where(sql`${t.platform} = ${codeLiteral(PlatformType, "DOMAIN")}`),
    index("users_created_at_idx").on(t.createdAt),
    check("users_present_or_left_check", sql`${t.leftAt} is not null or ${t.nickname} is not null`),
  ],
);
