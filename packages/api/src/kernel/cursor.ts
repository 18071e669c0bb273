import { z } from "zod";
import { BusinessError } from "./errors.js";

/** A page of a list, as the API answers it. `nextCursor` is null on the last page. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** An opaque cursor: the sort key of the last item of a page. */
export function encodeCursor(key: readonly number[]): string {
  return Buffer.from(key.join(".")).toString("base64url");
}

/** The sort key in a cursor of `length` numbers; undefined without a cursor. Throws BAD_REQUEST on anything else. */
export function decodeCursor(cursor: string | undefined, length: number): number[] | undefined {
  if (cursor === undefined) return undefined;
  const key = Buffer.from(cursor, "base64url").toString().split(".");
  const parsed = z
    .array(z.string().regex(/^-?\d{1,15}$/))
    .length(length)
    .safeParse(key);
  if (!parsed.success) throw new BusinessError("BAD_REQUEST");
  return parsed.data.map(Number);
}

/** Cuts `rows`, read with a limit of `limit + 1`, into a page. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly number[],
  itemOf: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(itemOf),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null,
  };
}
