import { z } from "zod";
import { isCivilDate } from "./civil-date.js";
import { rule } from "./field-rules.js";

/** The building blocks of every input schema. Browser-safe. Each refuses what the database could not hold. */

/** A row's number. */
export const rowId = z.int().positive();

// Control characters (NUL above all, which PostgreSQL refuses), lone surrogates, line and paragraph separators, and the marks that turn reading direction around.
const FORBIDDEN_IN_LINES = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const FORBIDDEN_IN_TEXTS = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

const characters = (text: string) => [...text].length;

interface Length {
  readonly min: number;
  readonly max: number;
}

function writtenText({ min, max }: Length, forbidden: RegExp) {
  return z
    .string()
    .max(max * 8) // before any work is done on it
    .transform((text) => text.replace(/\r\n?/g, "\n").normalize("NFC").trim())
    .refine((text) => !forbidden.test(text), { error: rule("CHARACTERS"), abort: true })
    .refine((text) => characters(text) >= min, { error: rule("TOO_SHORT", { min }) })
    .refine((text) => characters(text) <= max, { error: rule("TOO_LONG", { max }) });
}

/** One line a person writes: NFC, trimmed, no control characters; `min` and `max` count characters. */
export const line = (length: Length) => writtenText(length, FORBIDDEN_IN_LINES);

/** Several lines a person writes. */
export const paragraph = (length: Length) => writtenText(length, FORBIDDEN_IN_TEXTS);

/** A calendar day, `YYYY-MM-DD`. */
export const civilDate = z
  .string()
  .max(10)
  .refine(isCivilDate, { error: rule("DATE") });

/** `HH:mm`, or `24:00`. */
export const timeOfDayText = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: rule("TIME_OF_DAY") });

/** How every list is asked for: an opaque `cursor` from the page before, at most 50 items. */
export const page = z.object({
  cursor: z
    .string()
    .max(200)
    .regex(/^[\w-]+$/)
    .optional(),
  limit: z.int().min(1).max(50).default(20),
});

/** An instant as ISO 8601 with offset. */
export const instantText = z.iso.datetime({ offset: true });
