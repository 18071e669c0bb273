import { inTransaction, type Tx } from "@octopus/db";
import { jobRunFailures } from "@octopus/db/schema";
import { sql } from "drizzle-orm";
import type { Claim } from "../kernel/claim.js";
import type { Deps } from "../kernel/deps.js";
import { errorInOneLine } from "../kernel/error-for-log.js";
import type { JobRun } from "./run-job.js";

interface ChunkedWork {
  /** Locks the next due rows with FOR UPDATE, SKIP LOCKED unless told to wait, and answers their ids. */
  claim(tx: Tx, claim: Claim): Promise<number[]>;
  /** Does the work on what was claimed, in the same transaction, in a fixed number of statements. */
  act(tx: Tx, ids: number[]): Promise<void>;
}

const CHUNK = 500;

/**
 * Works through everything due, chunk by chunk, each in one transaction, until a claim comes back empty. A chunk that
 * fails is halved until the row at fault is alone; that one is written down, passed over, and found again next run.
 * What somebody else holds is passed over, so that several workers share the work, and waited for at the end: a person's
 * request may hold a mission just as the night falls, and the next night would be a day late. Told to stop, by
 * an operator or with the process, it finishes the chunk it is at; the rest is due in the next run.
 */
export async function inChunks(
  deps: Deps,
  run: JobRun,
  { claim, act }: ChunkedWork,
  chunkSize = CHUNK,
): Promise<void> {
  const except: number[] = [];

  async function chunk(wait: boolean, only?: readonly number[]): Promise<number> {
    let ids: number[] = [];
    try {
      const claimAndAct = async (tx: Tx) => {
        await lookRowsUp(tx);
        // Whoever holds a row longer than that hangs: better to fail, and be run again, than to hang as well.
        if (wait) await tx.execute(sql`set local lock_timeout = '30s'`);
        ids = await claim(tx, { limit: chunkSize, only, except, wait });
        if (ids.length === 0) return;
        await act(tx, ids);
        await run.count(tx, { read: ids.length, changed: ids.length });
      };
      await deps.tracer.step("chunk", { "octopus.waits": wait }, (note) =>
        inTransaction(deps.db, claimAndAct).finally(() => note({ "octopus.rows": ids.length })),
      );
    } catch (error) {
      if (ids.length === 0) throw error; // not the fault of any row: the database is away
      if (ids.length > 1) {
        const middle = Math.ceil(ids.length / 2);
        await chunk(wait, ids.slice(0, middle));
        await chunk(wait, ids.slice(middle));
      } else {
        await writeDown(ids[0]!, error);
      }
    }
    return ids.length;
  }

  async function writeDown(id: number, error: unknown) {
    except.push(id);
    deps.log.error({ err: error, runId: run.runId, subjectId: id }, "passed over");
    await inTransaction(deps.db, async (tx) => {
      await tx
        .insert(jobRunFailures)
        .values({ runId: run.runId, subjectId: id, error: errorInOneLine(error) })
        .onConflictDoNothing();
      await run.count(tx, { read: 1, failed: 1 });
    });
  }

  for (const wait of [false, true])
    while ((await chunk(wait)) > 0) {
      if (run.stopped.aborted) return;
      if (deps.stopping.aborted) throw new Error("told to stop between two chunks");
    }
}

/**
 * A chunk's thousands of rows are looked up by their ids. The planner, which takes every look-up for a read from a disk,
 * would rather go through the whole table, again for each chunk of the night.
 */
async function lookRowsUp(tx: Tx): Promise<void> {
  await tx.execute(
    sql`select set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`,
  );
}
