import { inTransaction } from "@octopus/db";
import { jobRuns, missions } from "@octopus/db/schema";
import { eq, ne, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { loadMissions } from "../missions/load-missions.testing.js";
import { foundMission, openMission } from "../missions/open-mission.testing.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { inChunks } from "./in-chunks.js";
import { runJob } from "./run-job.js";
import { somebodyWaits } from "./somebody-waits.testing.js";
import { BEAT_MILLISECONDS } from "./run-state.js";

let api: TestApi;
let operator: TestUser;
beforeAll(async () => {
  api = await createTestApi();
  operator = await api.newUser({ points: 0, role: "OPERATOR" });
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set("2026-11-22T12:00:00+09:00");
  await api.deps.db.execute(sql`truncate job_runs cascade`);
  await api.deps.db.update(missions).set({ status: "CANCELLED" }).where(ne(missions.status, "CANCELLED"));
});
afterEach(() => void vi.useRealTimers());

const runOf = (runId: number) => operator.caller.operator.jobRun({ runId });
const underWay = async () => (await operator.caller.operator.jobs()).underWay;

/** Works through `due` two at a time, telling of each two before they are counted. */
function twoAtATime(due: Set<number>, onChunk: (runId: number) => Promise<unknown>) {
  return runJob(api.deps, "SETTLE_MISSIONS", {}, async (run) => {
    await run.expect(due.size);
    await inChunks(
      api.deps,
      run,
      {
        claim: (_tx, { limit, only, except }) =>
          Promise.resolve([...(only ?? due)].filter((id) => !except.includes(id)).slice(0, limit)),
        async act(_tx, ids) {
          await onChunk(run.runId);
          for (const id of ids) due.delete(id);
        },
      },
      2,
    );
  });
}

describe("a run that an operator asks for", () => {
  it("waits for a worker, which does it; asked for twice it is one", async () => {
    const leader = await api.newUser();
    const { id: missionId } = await openMission(leader);
    api.clock.set("2026-11-23T00:00:00+09:00");
    const asked = await operator.caller.operator.runJob({ job: "ADVANCE_MISSIONS", dryRun: false });
    expect(await operator.caller.operator.runJob({ job: "ADVANCE_MISSIONS", dryRun: false })).toEqual(asked);
    expect(await underWay()).toMatchObject([
      { id: asked.runId, state: "WAITING", requestedBy: operator.nickname, startedAt: null, progress: null },
    ]);
    expect((await leader.caller.mission.byId({ missionId })).status).toBe("OPEN");

    const [one, other] = await Promise.all([api.system.job.runRequested(), api.system.job.runRequested()]);
    expect(one.ran + other.ran).toBe(1);
    expect(await runOf(asked.runId)).toMatchObject({
      state: "SUCCEEDED",
      read: 1,
      changed: 1,
      dryRun: false,
    });
    expect((await leader.caller.mission.byId({ missionId })).status).toBe("ONGOING");
    expect(await api.system.job.runRequested()).toEqual({ ran: 0 });
  });

  it("is left to the worker that is just taking it up", async () => {
    const asked = await operator.caller.operator.runJob({ job: "SEND_MAIL", dryRun: true });
    const { run } = await inTransaction(api.deps.db, async (tx) => {
      await tx.select().from(jobRuns).where(eq(jobRuns.id, asked.runId)).for("update");
      const run = api.system.job.runRequested();
      await Promise.race([run, somebodyWaits(api)]);
      return { run };
    });
    expect(await run).toEqual({ ran: 0 });
    expect(await api.system.job.runRequested()).toEqual({ ran: 1 });
  });

  it("that is dry lists what would change, and changes nothing", async () => {
    const leader = await api.newUser({ points: 5_000 });
    const { id } = await openMission(leader, { title: "아침 달리기" });
    api.clock.set("2026-11-23T00:00:00+09:00");
    const asked = await operator.caller.operator.runJob({ job: "ADVANCE_MISSIONS", dryRun: true });
    await api.system.job.runRequested();
    expect(await runOf(asked.runId)).toMatchObject({
      state: "SUCCEEDED",
      dryRun: true,
      read: 1,
      changed: 1,
      preview: [{ id, title: "아침 달리기" }],
    });
    expect((await leader.caller.mission.byId({ missionId: id })).status).toBe("OPEN");
  });

  it("lists missions of the other nightly jobs, and days", async () => {
    const leader = await api.newUser({ points: 5_000 });
    const { id: over } = await openMission(leader, { title: "끝난 미션" });
    const { id: stale } = await foundMission(leader, { title: "잊은 미션" });
    await api.deps.db.update(missions).set({ status: "ONGOING" }).where(eq(missions.id, over));
    api.clock.set("2026-12-23T00:00:00+09:00");
    const previewOf = async (run: Promise<{ runId: number }>) => (await runOf((await run).runId)).preview;
    const { job } = api.system;
    expect(await previewOf(job.settleMissions({ dryRun: true }))).toEqual([{ id: over, title: "끝난 미션" }]);
    expect(await previewOf(job.cancelStaleMissions({ dryRun: true }))).toEqual([
      { id: stale, title: "잊은 미션" },
    ]);
    expect((await previewOf(job.collectStatistics({ dryRun: true })))[0]).toEqual({
      id: null,
      title: "2026-11-22",
    });
  });
});

describe("stopping", () => {
  it("ends a run after the chunk it is at, and what is left is done next time", async () => {
    const due = new Set([1, 2, 3, 4, 5]);
    const stopped = await twoAtATime(due, (runId) => operator.caller.operator.stopRun({ runId }));
    expect(stopped).toMatchObject({ read: 2, changed: 2 });
    expect([...due]).toEqual([3, 4, 5]);
    expect(await runOf(stopped.runId)).toMatchObject({ state: "STOPPED", stopRequested: true });

    const next = await twoAtATime(due, () => Promise.resolve());
    expect(next).toMatchObject({ read: 3, changed: 3 });
    expect(due.size).toBe(0);
    expect(await refusal(operator.caller.operator.stopRun({ runId: next.runId }))).toBe("RUN_OVER");
    expect(await refusal(operator.caller.operator.stopRun({ runId: 1_000_000 }))).toBe("RUN_NOT_FOUND");
  });

  it("reaches a job that counts nothing until its end, by its sign of life", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    let process: AbortSignal | undefined;
    const result = await runJob(api.deps, "SEND_MAIL", {}, async ({ runId, stopped, deps }) => {
      process = deps.stopping;
      await operator.caller.operator.stopRun({ runId });
      expect(stopped.aborted).toBe(false);
      const heard = new Promise((resolve) => stopped.addEventListener("abort", resolve));
      vi.advanceTimersByTime(BEAT_MILLISECONDS);
      await heard;
    });
    expect(process?.aborted).toBe(true);
    expect(await runOf(result.runId)).toMatchObject({ state: "STOPPED" });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("keeps what no worker has taken up from ever starting", async () => {
    const asked = await operator.caller.operator.runJob({ job: "SETTLE_MISSIONS", dryRun: false });
    await operator.caller.operator.stopRun(asked);
    expect(await api.system.job.runRequested()).toEqual({ ran: 0 });
    expect(await runOf(asked.runId)).toMatchObject({ state: "STOPPED", startedAt: null });
  });
});

describe("a run whose worker is gone", () => {
  async function lostRun() {
    const [lost] = await api.deps.db
      .insert(jobRuns)
      .values({
        job: "SETTLE_MISSIONS",
        dryRun: false,
        asOf: api.clock.now(),
        startedAt: api.clock.realNow(),
        seenAt: api.clock.realNow(),
      })
      .returning({ runId: jobRuns.id });
    return lost!;
  }

  it("is silent after a minute, and ended by the next run of that job", async () => {
    const { runId } = await lostRun();
    api.clock.advance({ seconds: 60 });
    expect((await runOf(runId)).state).toBe("RUNNING");
    await api.system.job.settleMissions();
    expect((await runOf(runId)).state).toBe("RUNNING");
    api.clock.advance({ seconds: 1 });
    expect((await runOf(runId)).state).toBe("SILENT");
    await api.system.job.advanceMissions();
    expect((await runOf(runId)).state).toBe("SILENT");
    await api.system.job.settleMissions();
    expect(await runOf(runId)).toMatchObject({
      state: "FAILED",
      error: expect.stringContaining("broken off"),
    });
  });

  it("is over at once when an operator stops it", async () => {
    const { runId } = await lostRun();
    api.clock.advance({ seconds: 61 });
    await operator.caller.operator.stopRun({ runId });
    expect((await runOf(runId)).state).toBe("STOPPED");
  });

  it("is not one that gives a sign of life", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    await runJob(api.deps, "SEND_MAIL", {}, async ({ runId }) => {
      api.clock.advance({ seconds: 61 });
      expect((await runOf(runId)).state).toBe("SILENT");
      vi.advanceTimersByTime(BEAT_MILLISECONDS);
      await expect.poll(async () => (await runOf(runId)).state).toBe("RUNNING");
    });
  });
});

describe("what operators see", () => {
  it("shows how far a job has come, with everyone who shares it", async () => {
    const due = new Set(Array.from({ length: 10 }, (_, n) => n));
    let seen: unknown[] = [];
    await twoAtATime(due, async () => {
      api.clock.advance({ seconds: 2 });
      if (due.size === 6) {
        const [other] = await api.deps.db
          .insert(jobRuns)
          .values({
            job: "SETTLE_MISSIONS",
            dryRun: false,
            asOf: api.clock.now(),
            startedAt: new Date(api.clock.realNow().getTime() - 1000),
            seenAt: api.clock.realNow(),
            total: 5,
            read: 2,
          })
          .returning({ id: jobRuns.id });
        seen = (await underWay()).map(({ id, progress }) => [id === other!.id, progress]);
      }
    });
    // Six seconds, four of ten by the first and two by the other in one.
    const progress = { total: 10, done: 6, perSecond: 4 / 6 + 2, secondsLeft: 2 };
    expect(seen).toEqual([
      [false, progress],
      [true, progress],
    ]);
  });

  it("lists what is worth telling, or every run of a job, newest first and page by page", async () => {
    const { runId: failed } = await api.system.job.cancelStaleMissions({ dryRun: true });
    await api.deps.db.update(jobRuns).set({ status: "FAILED", error: "Error: away" });
    for (let n = 0; n < 3; n++) await api.system.job.cancelStaleMissions();
    const { jobRuns: list } = operator.caller.operator;
    expect((await list({})).items).toMatchObject([{ id: failed, state: "FAILED", error: "Error: away" }]);
    const first = await list({ job: "CANCEL_STALE_MISSIONS", limit: 3 });
    const second = await list({ job: "CANCEL_STALE_MISSIONS", limit: 3, cursor: first.nextCursor! });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual([failed + 3, failed + 2, failed + 1, failed]);
    expect(second.nextCursor).toBeNull();
  });

  it("names every job once, with when it runs next and how it went", async () => {
    const { runId } = await api.system.job.advanceMissions();
    const { slots } = await operator.caller.operator.jobs();
    const jobs = slots.flatMap(({ jobs }) => jobs);
    expect(new Set(jobs.map(({ job }) => job)).size).toBe(jobs.length);
    expect(jobs).toHaveLength(14);
    expect(slots[0]).toMatchObject({
      slot: "nightly",
      next: "2026-11-23T00:00:00.000+09:00",
      jobs: [{ job: "ADVANCE_MISSIONS", last: { id: runId, state: "SUCCEEDED" } }, {}, {}, {}],
    });
  });

  it("shows what was passed over, and why", async () => {
    const due = new Set([7, 8]);
    const { runId } = await twoAtATime(due, () => Promise.reject(new Error("bad row")));
    expect(await runOf(runId)).toMatchObject({
      state: "SUCCEEDED",
      failed: 2,
      failureCount: 2,
      failures: [
        { subjectId: 7, error: "Error: bad row" },
        { subjectId: 8, error: "Error: bad row" },
      ],
    });
  });
});

it("runs that start at once share the work, and neither fails", async () => {
  await loadMissions(api.deps.db, 5_000);
  const due = await api.deps.db.$count(missions, eq(missions.status, "OPEN"));
  expect(due).toBe(1_500);
  api.clock.set("2026-11-23T00:00:00+09:00");
  const runs = await Promise.all([
    api.system.job.advanceMissions(),
    api.system.job.advanceMissions(),
    api.system.job.advanceMissions(),
  ]);
  expect(runs.reduce((sum, { changed }) => sum + changed, 0)).toBe(due);
  expect(runs.map(({ failed }) => failed)).toEqual([0, 0, 0]);
  expect(runs.filter(({ changed }) => changed > 0).length).toBeGreaterThan(1);
});
