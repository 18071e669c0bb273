import type { Db } from "@octopus/db";
import { Gauge, type Registry } from "prom-client";
import { type ServiceState, serviceState } from "../watching/index.js";

/** So long may the database take; Prometheus itself gives up after ten seconds. */
const PATIENCE_MILLISECONDS = 5_000;

/**
 * Adds what the database knows of the service to `registry`, and answers what looks it up anew, for each scrape. While the
 * database doesn't answer, `octopus_database_up` is 0 and the others are left out, rather than told as they once were.
 */
export function addStateMetrics(registry: Registry, db: Db): () => Promise<void> {
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const audited = gauge("octopus_ledger_audit_timestamp_seconds", "When the last audit of the ledger ended.");
  const balanced = gauge(
    "octopus_ledger_balanced",
    "Whether the last audit found every point accounted for.",
  );
  const differences = gauge(
    "octopus_ledger_differences",
    "What the last audit found wrong, a hundred at most.",
  );
  const waiting = gauge("octopus_outbox_waiting", "What is still to be sent or worked on.", "outbox");
  const oldest = gauge(
    "octopus_outbox_oldest_timestamp_seconds",
    "When the one that has waited longest was written; absent while nothing waits.",
    "outbox",
  );
  const givenUp = gauge("octopus_mail_given_up", "Mails that no further try will be made for.");
  const succeeded = gauge(
    "octopus_job_last_success_timestamp_seconds",
    "When a job last succeeded, whichever worker ran it.",
    "job_name",
  );
  const up = gauge("octopus_database_up", "Whether the database answered this very scrape.");

  function forget() {
    for (const single of [audited, balanced, differences, givenUp]) single.remove();
    for (const labelled of [waiting, oldest, succeeded]) labelled.reset();
  }

  function tell(state: ServiceState) {
    if (state.audit) {
      audited.set(seconds(state.audit.finishedAt));
      balanced.set(state.audit.balanced ? 1 : 0);
      differences.set(state.audit.differences);
    }
    for (const { outbox, ...outboxState } of state.outboxes) {
      waiting.set({ outbox }, outboxState.waiting);
      if (outboxState.oldest) oldest.set({ outbox }, seconds(outboxState.oldest));
    }
    givenUp.set(state.mailGivenUp);
    for (const { job, finishedAt } of state.lastSuccess)
      succeeded.set({ job_name: job }, seconds(finishedAt));
  }

  return async () => {
    const state = await inTime(serviceState(db)).catch(() => undefined);
    forget();
    if (state) tell(state);
    up.set(state ? 1 : 0);
  };
}

const seconds = (instant: Date) => instant.getTime() / 1000;

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("the database took too long")), PATIENCE_MILLISECONDS);
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}
