import { dailyStatistics, demoClock, jobRuns } from "@octopus/db/schema";
import { and, asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Clock, shiftedClock } from "../kernel/clock.js";
import { createCaller } from "../root.js";
import { createTestApi, type TestApi } from "../testing/index.js";
import { createDemoClock, startDemoClock } from "./clock.js";
import { inProcess } from "../trpc.js";

const DAY = 86_400_000;

let api: TestApi;
beforeEach(async () => {
  // People come by the same clock that the demo's is ahead of, or each night would collect the days since 2026.
  api = await createTestApi({ now: new Date().toISOString() });
});
afterEach(() => api.close());

/** One of the demo's processes, with a clock of its own. */
function process(clock: Clock = createDemoClock(api.deps.db)) {
  const caller = createCaller({
    deps: { ...api.deps, clock },
    identity: null,
    client: inProcess,
    language: "ko",
    requestId: "test",
  });
  return { clock, demo: caller.demo };
}

const ahead = ({ now, realNow }: Clock) => Math.round((now().getTime() - realNow().getTime()) / 1000) * 1000;

describe("the demo's clock", () => {
  it("is one for all processes, and outlives them", async () => {
    const [web, worker] = [process(), process()];
    await web.demo.advanceClock({ days: 2, hours: 3 });
    await worker.clock.sync();
    expect(ahead(worker.clock)).toBe(2 * DAY + 3 * 3_600_000);
    const later = process();
    await later.clock.sync();
    expect(ahead(later.clock)).toBe(ahead(worker.clock));
  });

  it.each(["2020-02-28T23:30:00+09:00", "2099-12-31T23:30:00+09:00"])("starts at %s", async (startsAt) => {
    const [early, late] = [process(), process()];
    await early.clock.sync();
    await startDemoClock({ db: api.deps.db, clock: late.clock }, new Date(startsAt));
    const lead = ahead(late.clock);
    expect(Math.abs(late.clock.now().getTime() - Date.parse(startsAt))).toBeLessThan(60_000);
    await early.clock.sync();
    expect(ahead(early.clock)).toBe(lead);

    const { now } = await early.demo.advanceClock({ hours: 1 });
    expect(now.slice(0, 10)).toBe(startsAt.startsWith("2020") ? "2020-02-29" : "2100-01-01");
    await late.clock.sync();
    expect(ahead(late.clock)).toBe(lead + 3_600_000);
  });

  it("never goes back, in whatever order what was read arrives", async () => {
    const answers: ((ahead: number) => void)[] = [];
    const clock = shiftedClock(() => new Promise((resolve) => answers.push(resolve)));
    const syncs = [clock.sync(), clock.sync()];
    answers[1]!(2 * DAY);
    await syncs[1];
    answers[0]!(DAY);
    await syncs[0];
    expect(ahead(clock)).toBe(2 * DAY);
  });
});

describe("demo.advanceClock", () => {
  it("adds up when it is called several times at one instant, and leaves no night out", async () => {
    await api.newUser();
    const web = process();
    const answers = await Promise.all(
      [{ days: 3 }, { days: 1, minutes: 5 }, { days: 2 }].map((move) => web.demo.advanceClock(move)),
    );
    const [row] = await api.deps.db.select().from(demoClock);
    expect(row!.aheadMilliseconds).toBe(6 * DAY + 5 * 60_000);
    expect(ahead(web.clock)).toBe(row!.aheadMilliseconds);

    const nights = await api.deps.db
      .select({ asOf: jobRuns.asOf })
      .from(jobRuns)
      .where(and(eq(jobRuns.job, "ADVANCE_MISSIONS"), eq(jobRuns.status, "SUCCEEDED")))
      .orderBy(asc(jobRuns.id));
    const times = nights.map(({ asOf }) => asOf.getTime());
    expect(times).toEqual(times.map((_, night) => times[0]! + night * DAY));
    const last = new Date(Math.max(...answers.map(({ now }) => Date.parse(now))));
    expect(times.length).toBeGreaterThanOrEqual(6);
    expect(last.getTime() - times.at(-1)!).toBeLessThan(DAY);
  });

  it("shows nobody a day before its night is done", async () => {
    const web = process();
    const worker = process();
    let done = false;
    const moved = web.demo.advanceClock({ days: 20 }).finally(() => (done = true));
    let behind = 0;
    while (!done) {
      await worker.clock.sync();
      const nights = await api.deps.db.$count(jobRuns, eq(jobRuns.job, "ADVANCE_MISSIONS"));
      behind = Math.max(behind, Math.floor(ahead(worker.clock) / DAY) - nights);
    }
    await moved;
    expect(behind).toBeLessThanOrEqual(1);
    expect(await api.deps.db.$count(dailyStatistics)).toBe(0); // nobody has ever signed up
  });
});
