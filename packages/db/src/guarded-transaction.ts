import type postgres from "postgres";

/**
 * A transaction of the driver that ends with its connection. The driver's own goes on: it would send the rest of the work, and
 * its ROLLBACK or COMMIT, into a connection that is lost, which ends the process, or that is another transaction's by
 * now. So once the connection is lost, nothing of the work is sent any more, and the driver does not hear how it ended.
 */
export function guardedTransaction<Result>(
  sql: postgres.Sql,
  work: (tx: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> {
  let lost: Error | undefined;

  return new Promise<Result>((resolve, reject) => {
    function lose(error: Error) {
      lost ??= error;
      reject(error);
    }

    function guarded(tx: postgres.TransactionSql): postgres.TransactionSql {
      const unsafe = (...query: Parameters<postgres.Sql["unsafe"]>) => {
        if (lost) return refused(lost);
        const pending = tx.unsafe(...query);
        // Registered before anyone else: whoever hears of the loss finds the transaction lost.
        pending.catch((error: unknown) => {
          if (isConnectionLost(error)) lose(error);
        });
        return pending;
      };
      const savepoint = (inner: (tx: postgres.TransactionSql) => Promise<unknown>) =>
        tx.savepoint((within) => inner(guarded(within)));
      return { unsafe, savepoint } as unknown as postgres.TransactionSql;
    }

    const untilLost = (tx: postgres.TransactionSql) =>
      new Promise<Result>((done, failed) => {
        work(guarded(tx)).then(
          (result) => {
            if (!lost) done(result);
          },
          (error: Error) => {
            if (!lost) failed(error);
          },
        );
      });

    // Rejects as soon as the connection is gone, whatever the work is waiting for.
    sql.begin(untilLost).then((result) => resolve(result as Result), lose);
  });
}

/** A statement that is not sent, to whoever wants its rows as objects or as arrays. */
function refused(error: Error) {
  const refusal = Promise.reject<never>(error);
  return Object.assign(refusal, { values: () => refusal });
}

const LOST = new Set(["CONNECTION_CLOSED", "CONNECTION_DESTROYED", "CONNECTION_ENDED", "CONNECT_TIMEOUT"]);

/** Not what the server says of a statement: its own errors have no `syscall`, and other codes. */
function isConnectionLost(error: unknown): error is Error {
  const { code = "", syscall } = error as NodeJS.ErrnoException;
  return LOST.has(code) || syscall !== undefined;
}
