import type { PoolWatch } from "@octopus/db";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Meter } from "../ports/watch.js";

/** Seconds: a page is fast below a fifth of one, and nobody waits for ten. */
const ANSWER_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 1, 2.5, 10];
/** Seconds: from the minute's look at an empty outbox to the largest night. */
const JOB_BUCKETS = [0.01, 0.1, 1, 5, 15, 60, 300, 900, 3600];

/** Of one HTTP request, once it is answered. Each of them has few values, whatever strangers send. */
export interface AnsweredRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

export interface PrometheusMeter extends Meter {
  readonly registry: Registry;
  readonly pool: PoolWatch;
  requestAnswered(request: AnsweredRequest): void;
}

/** Counts in this process, for Prometheus. `poolSize` is how many connections the process has at most. */
export function createPrometheusMeter({ poolSize }: { poolSize: number }): PrometheusMeter {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];

  const requests = new Histogram({
    name: "octopus_http_request_duration_seconds",
    help: "From the request's head to the last byte of its answer, by route and status.",
    labelNames: ["method", "route", "status"],
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const procedures = new Histogram({
    name: "octopus_procedure_duration_seconds",
    help: "How long a procedure took, asked for by a request, a page or the worker. outcome is ok or an error's code.",
    labelNames: ["procedure", "outcome"],
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const jobs = new Histogram({
    name: "octopus_job_duration_seconds",
    help: "How long a run of a job took in this process, by how it ended.",
    // Prometheus has a `job` of its own: whom it scrapes.
    labelNames: ["job_name", "outcome"],
    buckets: JOB_BUCKETS,
    registers,
  });

  const pool = { needed: 0, statements: 0 };
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge("octopus_pool_size", "How many connections the pool has at most.", () => poolSize);
  gauge("octopus_pool_in_use", "Connections that a transaction or a statement has now.", () =>
    Math.min(pool.needed, poolSize),
  );
  gauge("octopus_pool_idle", "Connections that nothing has now, or that are still to be made.", () =>
    Math.max(poolSize - pool.needed, 0),
  );
  gauge("octopus_pool_waiting", "Transactions and statements beyond the pool's size, which wait.", () =>
    Math.max(pool.needed - poolSize, 0),
  );
  gauge("octopus_statements_in_flight", "Statements sent and not answered yet.", () => pool.statements);
  const failedStatements = new Counter({
    name: "octopus_statements_failed_total",
    help: "Statements that the database refused, or that got lost with their connection.",
    registers,
  });

  return {
    registry,
    requestAnswered: ({ method, route, status, milliseconds }) =>
      requests.observe({ method, route, status }, milliseconds / 1000),
    procedureAnswered: ({ procedure, outcome, milliseconds }) =>
      procedures.observe({ procedure, outcome }, milliseconds / 1000),
    jobEnded: ({ job, outcome, milliseconds }) =>
      jobs.observe({ job_name: job, outcome }, milliseconds / 1000),
    pool: {
      statement() {
        pool.statements += 1;
        return (failed) => {
          pool.statements -= 1;
          if (failed) failedStatements.inc();
        };
      },
      connectionNeeded() {
        pool.needed += 1;
        return () => void (pool.needed -= 1);
      },
    },
  };
}
