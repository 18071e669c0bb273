import { expectTypeOf, it } from "vitest";
import { inTransaction, type Db, type Tx } from "./client.js";

it("lets no Db pass for a Tx, nor drizzle's own transaction for ours", () => {
  expectTypeOf<Db>().not.toExtend<Tx>();
  type DrizzleTransaction = Parameters<Parameters<Db["transaction"]>[0]>[0];
  expectTypeOf<DrizzleTransaction>().not.toExtend<Tx>();
  expectTypeOf(inTransaction<void>)
    .parameter(1)
    .parameter(0)
    .toEqualTypeOf<Tx>();
});
