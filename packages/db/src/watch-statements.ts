import type postgres from "postgres";

/** To be called once when what was begun has ended. */
export type End = (failed: boolean) => void;

/** Whoever looks at what a pool has to do. What it hears of a statement is its text, never a value. */
export interface PoolWatch {
  /** A statement is about to be sent. */
  statement(text: string): End;
  /** Something needs a connection from now on: a transaction, or a statement outside of one. */
  connectionNeeded(): End;
}

/** As much of the driver as Drizzle calls, on the pool and inside of a transaction. */
interface Driver {
  unsafe(text: string, ...rest: unknown[]): PromiseLike<unknown>;
  begin(...args: unknown[]): PromiseLike<unknown>;
  savepoint(...args: unknown[]): PromiseLike<unknown>;
}

/** The same driver, with `watch` hearing of all that Drizzle sends through it; what opens and ends a transaction it sends itself. */
export function watchStatements(sql: postgres.Sql, watch: PoolWatch): postgres.Sql {
  return watched(sql as unknown as Driver, watch, { onPool: true }) as unknown as postgres.Sql;
}

function watched(driver: Driver, watch: PoolWatch, { onPool }: { onPool: boolean }): Driver {
  const seen: Partial<Driver> = {
    unsafe(...asked) {
      const query = driver.unsafe(...asked);
      // To wait for a query sends it, in the next microtask: whoever asked can still say how they want its rows.
      whenEnded(query, watch.statement(asked[0]));
      if (onPool) whenEnded(query, watch.connectionNeeded());
      return query;
    },
    begin(...asked) {
      const transaction = driver.begin(...withWorkWatched(asked, watch));
      whenEnded(transaction, watch.connectionNeeded());
      return transaction;
    },
    savepoint: (...asked) => driver.savepoint(...withWorkWatched(asked, watch)),
  };
  return new Proxy(driver, {
    get: (target, name) => (name in seen ? seen : target)[name as keyof Driver],
  });
}

/** The work is the last that a transaction is given; before it may stand its options. */
function withWorkWatched(asked: unknown[], watch: PoolWatch): unknown[] {
  const work = asked.at(-1) as (inside: Driver) => unknown;
  return [...asked.slice(0, -1), (inside: Driver) => work(watched(inside, watch, { onPool: false }))];
}

function whenEnded(work: PromiseLike<unknown>, end: End): void {
  work.then(
    () => end(false),
    () => end(true),
  );
}
