import { type SQL, sql } from "drizzle-orm";

/**
 * Many rows travel to a statement as one array per column, put together by `unnest`: PostgreSQL reads them in a third of
 * the time that it takes for the same rows as JSON, and the statement's text stays the same whatever their number.
 */
export function bigintArray(values: readonly (number | null)[]): SQL {
  return sql`${`{${values.map((value) => value ?? "null").join(",")}}`}::bigint[]`;
}

/** See {@link bigintArray}. */
export function textArray(values: readonly (string | null)[]): SQL {
  // Within quotation marks everything stands for itself but these two.
  const quoted = values.map((value) => (value === null ? "null" : `"${value.replace(/["\\]/g, "\\$&")}"`));
  return sql`${`{${quoted.join(",")}}`}::text[]`;
}
