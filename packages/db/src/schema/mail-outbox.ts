import { sql } from "drizzle-orm";
import { index, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { id } from "../columns/id.js";
import { instant } from "../columns/timestamps.js";

/** Mail, written in the transaction that causes it; the row goes once the mail server has taken it. Real clock. */
export const mailOutbox = pgTable(
  "mail_outbox",
  {
    id: id(),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    createdAt: instant("created_at").notNull(),
    attempts: smallint("attempts").notNull().default(0),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    /** Set when it was given up. */
    failedAt: instant("failed_at"),
  },
  (t) => [
    index("mail_outbox_waiting_idx")
      .on(t.nextAttemptAt, t.id)
      .where(sql`${t.failedAt} is null`),
  ],
);
