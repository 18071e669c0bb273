export {
  connect,
  inSnapshot,
  inTransaction,
  type Connection,
  type Db,
  type Queryable,
  type Tx,
} from "./client.js";
export { preparedRead, type ReadFields } from "./prepared-read.js";
export { migrate, migrationsAreCurrent } from "./migrate.js";
export { codeLiteral } from "./columns/int-enum.js";
export { bigintArray, textArray } from "./columns/arrays.js";
export type { End, PoolWatch } from "./watch-statements.js";
