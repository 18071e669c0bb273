import { bigint } from "drizzle-orm/pg-core";

/** A row's own number, given by the database, ascending with creation. */
export const id = () => bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity();

/** A reference to another row's number. */
export const ref = (name: string) => bigint(name, { mode: "number" });
