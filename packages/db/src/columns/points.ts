import { bigint } from "drizzle-orm/pg-core";

/** An amount or balance in whole points. 64 bits in the database; JavaScript numbers are exact up to 2^53. */
export const points = (name: string) => bigint(name, { mode: "number" });
