import postgres from "postgres";
import { guardedTransaction } from "./guarded-transaction.js";

export type Settings = postgres.Options<Record<string, postgres.PostgresType>>;

export interface LastingPool {
  /** What drizzle asks of a driver: statements, transactions and what they are read and written with. */
  readonly client: postgres.Sql;
  /** Waits for running statements, at most `timeoutSeconds`, then closes every connection. */
  close(timeoutSeconds: number): Promise<void>;
}

/** A pool of the driver, and how many of its statements and transactions are under way. */
interface Generation {
  readonly sql: postgres.Sql;
  underWay: number;
  retired: boolean;
}

/**
 * The driver's pool, made to outlive its database. The driver (3.4.9) uses a connection again after it was lost, with what
 * was not sent, answered or rolled back still in it: it may never send anything again, fail its next query with the last
 * one's error, or end the process. So a pool that has lost a connection is retired: what it is at goes on, what comes next
 * goes to a new one. Statements that were under way fail, as they must: nobody knows what became of them.
 */
export function lastingPool(url: string, settings: Settings): LastingPool {
  let current: Generation | undefined;
  const living = new Set<Generation>();
  let closed = false;

  function begun(): Generation {
    const generation: Generation = {
      sql: postgres(url, { ...settings, onclose: () => retire(generation) }),
      underWay: 0,
      retired: false,
    };
    living.add(generation);
    return (current = generation);
  }

  /** Drizzle has told the first generation how it wants dates to be read and written. */
  function succeeding(): Generation {
    const generation = begun();
    Object.assign(generation.sql.options.parsers, options.parsers);
    Object.assign(generation.sql.options.serializers, options.serializers);
    return generation;
  }

  function retire(generation: Generation) {
    if (closed || generation.retired) return;
    generation.retired = true;
    if (current === generation) current = undefined;
    endWhenIdle(generation);
  }

  function endWhenIdle(generation: Generation) {
    if (closed || !generation.retired || generation.underWay > 0) return;
    living.delete(generation);
    void generation.sql.end({ timeout: 0 });
  }

  /** Runs something in today's generation, which lives until that is over. */
  function tracked<Result extends Promise<unknown>>(start: (sql: postgres.Sql) => Result): Result {
    const generation = current ?? succeeding();
    generation.underWay += 1;
    const over = () => {
      generation.underWay -= 1;
      endWhenIdle(generation);
    };
    const result = start(generation.sql);
    result.then(over, over);
    return result;
  }

  const { options } = begun().sql;
  const client = {
    options,
    unsafe: (...query: Parameters<postgres.Sql["unsafe"]>) => tracked((sql) => sql.unsafe(...query)),
    begin: <Result>(work: (tx: postgres.TransactionSql) => Promise<Result>) =>
      tracked((sql) => guardedTransaction(sql, work)),
  };
  return {
    client: client as unknown as postgres.Sql,
    async close(timeoutSeconds) {
      closed = true;
      current ??= succeeding(); // whoever comes too late hears from it that it has ended
      await Promise.all([...living].map(({ sql }) => sql.end({ timeout: timeoutSeconds })));
    },
  };
}
