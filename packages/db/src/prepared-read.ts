import { Column, fillPlaceholders, is, type SQL } from "drizzle-orm";
import type { UnsafeQueryOptions } from "postgres";
import type { Db } from "./client.js";

/** What a read answers of a row: columns, which are decoded, and expressions, which come as the driver gives them. */
export interface ReadFields {
  readonly [name: string]: Column | SQL | SQL.Aliased | ReadFields;
}

/** A drizzle query, not awaited, and the fields it selects, in their order. It must not join a table that may be missing. */
interface Read<Row> {
  readonly fields: ReadFields;
  readonly query: PromiseLike<Row[]> & { toSQL(): { sql: string; params: unknown[] } };
}

/** What is filled in where the query has `sql.placeholder(name)`, by name. */
type Values = Readonly<Record<string, string | number | null>>;

/**
 * A read for what is asked most often: its statement is built once for each database, prepared once on each connection,
 * and from then on only filled in. drizzle itself builds a statement anew for each call and looks up the kind of every
 * column for every row, and that takes longer than the database takes to answer.
 */
export function preparedRead<Row>(build: (db: Db) => Read<Row>): (db: Db, values: Values) => Promise<Row[]> {
  const prepared = new WeakMap<Db, (values: Values) => Promise<Row[]>>();
  return (db, values) => {
    let read = prepared.get(db);
    if (!read) prepared.set(db, (read = prepare(db, build(db))));
    return read(values);
  };
}

// `simple` isn't in the driver's types: without it, a statement without parameters would be sent as text, unprepared.
const PREPARED: UnsafeQueryOptions & { readonly simple: false } = { prepare: true, simple: false };

function prepare<Row>(db: Db, { fields, query }: Read<Row>): (values: Values) => Promise<Row[]> {
  const { sql: text, params } = query.toSQL();
  const [decode] = decoderOf(fields, 0);
  return async (values) => {
    const filled = fillPlaceholders(params, values) as string[];
    const rows = await db.$client.unsafe(text, filled, PREPARED).values();
    return rows.map((row) => decode(row) as Row);
  };
}

type Decode = (row: readonly unknown[]) => unknown;

/** Reads an object off the values of a row that begin `at`; with the place after the last of them. */
function decoderOf(fields: ReadFields, at: number): [Decode, number] {
  const members: [string, Decode][] = [];
  for (const [name, field] of Object.entries(fields)) {
    const [decode, next] = isFields(field) ? decoderOf(field, at) : [valueDecoder(field, at), at + 1];
    members.push([name, decode]);
    at = next;
  }
  const decodeObject: Decode = (row) => {
    const object: Record<string, unknown> = {};
    for (const [name, decode] of members) object[name] = decode(row);
    return object;
  };
  return [decodeObject, at];
}

const isFields = (field: ReadFields[string]): field is ReadFields => !("getSQL" in field);

function valueDecoder(field: Column | SQL | SQL.Aliased, at: number): Decode {
  if (!is(field, Column)) return (row) => row[at];
  return (row) => {
    const value = row[at];
    return value === null ? null : field.mapFromDriverValue(value);
  };
}
