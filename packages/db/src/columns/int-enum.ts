import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, customType } from "drizzle-orm/pg-core";
import type { StatusEnum } from "../enums.js";

/**
 * A smallint column that TypeScript sees as the enum's names only.
 * `column` is "table.column": reading an unknown code throws an error that says it.
 */
export function intEnum<Name extends string>(column: `${string}.${string}`, statusEnum: StatusEnum<Name>) {
  const type = customType<{ data: Name; driverData: number }>({
    dataType: () => "smallint",
    toDriver: (name) => statusEnum.codeOf(name),
    fromDriver: (code) => statusEnum.nameOf(code, column),
  });
  return type(column.slice(column.indexOf(".") + 1));
}

/** The CHECK that lists the legal codes of an {@link intEnum} column. */
export function intEnumCheck<Name extends string>(
  name: string,
  column: AnyPgColumn,
  statusEnum: StatusEnum<Name>,
) {
  return check(name, sql`${column} in (${sql.raw(statusEnum.codes.join(", "))})`);
}

/** The code of an enum name as an SQL literal, for partial indexes and CHECKs, which can't take parameters. */
export function codeLiteral<Name extends string>(statusEnum: StatusEnum<Name>, ...names: Name[]) {
  return sql.raw(names.map((name) => statusEnum.codeOf(name)).join(", "));
}
