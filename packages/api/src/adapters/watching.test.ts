import { ledgerAudits, mailOutbox } from "@octopus/db/schema";
import { connect } from "@octopus/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createJobCaller } from "../worker-api.js";
import { createCaller } from "../root.js";
import { createTestApi, type TestApi } from "../testing/index.js";
import { inProcess } from "../trpc.js";
import { startWatching, type Watching } from "./start-watching.js";

let api: TestApi;
let watching: Watching;
let connection: ReturnType<typeof connect>;
let url: string;
beforeAll(async () => {
  api = await createTestApi();
  watching = await startWatching(
    { METRICS_PORT: 0, METRICS_HOST: "127.0.0.1" },
    { program: "worker", poolSize: 2 },
  );
  connection = connect(api.databaseUrl, { poolSize: 2, watch: watching.watch!.pool });
  url = `http://127.0.0.1:${await watching.serve(connection.db)}`;
});
afterAll(async () => {
  await watching.close();
  await connection.close();
  await api.close();
});
const scrape = async () => (await fetch(`${url}/metrics`)).text();
const valueOf = (text: string, series: string) => {
  const line = text.split("\n").find((line) => line.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.split(" ").at(-1));
};
const watched = () => ({ ...api.deps, db: connection.db, meter: watching.watch!.meter });
const caller = () =>
  createCaller({
    deps: watched(),
    identity: null,
    client: inProcess,
    language: "ko",
    requestId: "a request",
  });

describe("the metrics", () => {
  it("are on their own path alone", async () => {
    const answers = ["/", "/metrics/", "/metrics?x"].map(
      async (path) => (await fetch(`${url}${path}`)).status,
    );
    expect(await Promise.all(answers)).toEqual([404, 404, 404]);
    expect((await fetch(`${url}/metrics`, { method: "POST" })).status).toBe(404);
    const { headers } = await fetch(`${url}/metrics`);
    expect(headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  });

  it("count procedures by how they went", async () => {
    await caller().mission.hot({});
    await expect(caller().user.me()).rejects.toThrow();
    await expect(caller().mission.byId({ missionId: 4_711 })).rejects.toThrow();
    const text = await scrape();
    const answered = (procedure: string, outcome: string) =>
      valueOf(
        text,
        `octopus_procedure_duration_seconds_count{procedure="${procedure}",outcome="${outcome}"}`,
      );
    expect(answered("mission.hot", "ok")).toBe(1);
    expect(answered("user.me", "UNAUTHORIZED")).toBe(1);
    expect(answered("mission.byId", "MISSION_NOT_FOUND")).toBe(1);
  });

  it("know no procedure that there isn't", async () => {
    const before = (await scrape()).match(/procedure="[^"]+"/g);
    const stranger = caller() as unknown as Record<string, Record<string, () => Promise<unknown>>>;
    for (const name of ["one", "two", "three"]) await expect(stranger.mission![name]!()).rejects.toThrow();
    expect((await scrape()).match(/procedure="[^"]+"/g)).toEqual(before);
  });

  it("tell how the pool is used while it is", async () => {
    const text = await scrape();
    // The scrape's own statements are over when it is told.
    expect(valueOf(text, "octopus_pool_in_use")).toBe(0);
    expect(valueOf(text, "octopus_pool_idle")).toBe(2);
    const ends = [1, 2, 3].map(() => watching.watch!.pool.connectionNeeded());
    const sent = watching.watch!.pool.statement("select 1");
    const busy = await scrape();
    expect(valueOf(busy, "octopus_pool_size")).toBe(2);
    expect(valueOf(busy, "octopus_pool_in_use")).toBe(2);
    expect(valueOf(busy, "octopus_pool_idle")).toBe(0);
    expect(valueOf(busy, "octopus_pool_waiting")).toBe(1);
    expect(valueOf(busy, "octopus_statements_in_flight")).toBe(1);
    for (const end of ends) end(false);
    sent(true);
    expect(valueOf(await scrape(), "octopus_statements_failed_total")).toBe(1);
  });

  it("tell of jobs: how long, and when one last succeeded", async () => {
    expect(valueOf(await scrape(), `octopus_job_last_success_timestamp_seconds{job_name="SEND_MAIL"}`)).toBe(
      undefined,
    );
    await createJobCaller(watched()).sendMail();
    await createJobCaller(watched()).sendMail({ dryRun: true });
    const text = await scrape();
    expect(
      valueOf(text, `octopus_job_duration_seconds_count{job_name="SEND_MAIL",outcome="succeeded"}`),
    ).toBe(2);
    expect(valueOf(text, `octopus_job_last_success_timestamp_seconds{job_name="SEND_MAIL"}`)).toBe(
      api.clock.realNow().getTime() / 1000,
    );
  });

  it("tell whether the ledger adds up, and since when nobody has looked", async () => {
    expect(valueOf(await scrape(), "octopus_ledger_balanced")).toBe(undefined);
    const finishedAt = new Date("2026-03-04T05:06:07Z");
    const audit = {
      startedAt: finishedAt,
      finishedAt,
      accounts: 3,
      transfers: 2,
      balances: {} as never,
      lastTransferId: 0,
      transactionsUntil: "1",
    };
    await api.deps.db.insert(ledgerAudits).values({ ...audit, balanced: true, differences: [] });
    expect(valueOf(await scrape(), "octopus_ledger_balanced")).toBe(1);
    const differences = [{ accountId: 1, what: "a point is missing" }];
    await api.deps.db.insert(ledgerAudits).values({ ...audit, balanced: false, differences });
    const text = await scrape();
    expect(valueOf(text, "octopus_ledger_balanced")).toBe(0);
    expect(valueOf(text, "octopus_ledger_differences")).toBe(1);
    expect(valueOf(text, "octopus_ledger_audit_timestamp_seconds")).toBe(finishedAt.getTime() / 1000);
    expect(text).not.toContain("a point is missing");
  });

  it("tell how deep the outboxes are, and how long the oldest has waited", async () => {
    const createdAt = new Date("2026-03-04T05:06:07Z");
    const mail = {
      recipient: "secret@example.com",
      subject: "s",
      body: "b",
      createdAt,
      nextAttemptAt: createdAt,
    };
    await api.deps.db.insert(mailOutbox).values([mail, mail, { ...mail, failedAt: createdAt }]);
    const text = await scrape();
    expect(valueOf(text, `octopus_outbox_waiting{outbox="mail"}`)).toBe(2);
    expect(valueOf(text, `octopus_outbox_oldest_timestamp_seconds{outbox="mail"}`)).toBe(
      createdAt.getTime() / 1000,
    );
    expect(valueOf(text, "octopus_mail_given_up")).toBe(1);
    expect(valueOf(text, `octopus_outbox_waiting{outbox="photos"}`)).toBe(0);
    expect(text).not.toContain("secret");
    await api.deps.db.delete(mailOutbox);
    const empty = await scrape();
    expect(valueOf(empty, `octopus_outbox_waiting{outbox="mail"}`)).toBe(0);
    expect(valueOf(empty, `octopus_outbox_oldest_timestamp_seconds{outbox="mail"}`)).toBe(undefined);
  });

  it("are there while the database is not, and say so", async () => {
    expect(valueOf(await scrape(), "octopus_database_up")).toBe(1);
    await connection.close();
    const text = await scrape();
    expect(valueOf(text, "octopus_database_up")).toBe(0);
    expect(valueOf(text, "octopus_ledger_balanced")).toBe(undefined);
    expect(text).not.toContain("octopus_outbox_waiting{");
    expect(text).toContain("nodejs_eventloop_lag_p99_seconds");
  });
});

describe("nobody", () => {
  it("watches unless told", async () => {
    const off = await startWatching({ METRICS_HOST: "127.0.0.1" }, { program: "web", poolSize: 2 });
    expect(off.watch).toBe(undefined);
    expect(await off.serve()).toBe(undefined);
    await off.close();
  });
});
