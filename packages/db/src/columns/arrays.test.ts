import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing.js";
import { bigintArray, textArray } from "./arrays.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 1 });
});
afterAll(() => database.close());

// PostgreSQL keeps every character but NUL, and no half of a pair.
const text = fc.option(
  fc
    .oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("", "null", '"', "\\", '{",\\n}', "\n\t", "가나, 다"),
    )
    .filter((value) => !value.includes("\0")),
);
const number = fc.option(fc.maxSafeInteger());

it("brings every row to the database as it is", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(number, text)), async (rows) => {
      const numbers = bigintArray(rows.map(([value]) => value));
      const texts = textArray(rows.map(([, value]) => value));
      const read = await database.db.execute<{ number: string | null; text: string | null }>(
        sql`select * from unnest(${numbers}, ${texts}) as t(number, text)`,
      );
      expect(read.map((row) => [row.number === null ? null : Number(row.number), row.text])).toEqual(rows);
    }),
  );
});
