import { createTestApi, type TestApi } from "@octopus/api/testing";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPrograms, type Program, type Programs, withoutTheMinute } from "./programs.testing.js";

let api: TestApi;
let programs: Programs;
beforeAll(async () => {
  // The worker runs on the machine's clock.
  api = await createTestApi({ now: new Date().toISOString(), push: true });
  programs = await buildPrograms(api.databaseUrl);
});
afterAll(async () => {
  await programs.close();
  await api.close();
});

/** A mission that should have started while no worker was up. */
async function overdueMission() {
  api.clock.set(new Date(Date.now() - 4 * 24 * 3600 * 1000));
  const { caller } = await api.newUser();
  const { id } = await caller.mission.create({
    title: "아침 6시 기상",
    content: "일어나자마자 찍어 주세요",
    type: "LIFE",
    stake: 1_000,
    capacity: 4,
    openType: "OPEN_ROOM",
  });
  await caller.mission.configure({
    missionId: id,
    startsOn: new Date(Date.now() - 2 * 24 * 3600 * 1000).toISOString().slice(0, 10),
    weeks: 1,
    daysPerWeek: 7,
    timesPerDay: 1,
    windows: [{ start: "06:00", end: "07:00" }],
  });
  api.clock.set(new Date());
  return { missionId: id, leader: caller };
}

const statusOf = async (missionId: number) => {
  const [row] = await api.deps.db.query.missions.findMany({ where: (m, { eq }) => eq(m.id, missionId) });
  return row!.status;
};

/** How many runs of a job are over. */
const runsOf = async (job: string) => {
  const runs = await api.deps.db.query.jobRuns.findMany();
  return runs.filter((run) => run.job === job && run.status === "SUCCEEDED").length;
};

/** A worker that is through with what it does at its start: with the last job of each slot. */
async function caughtUpWorker(settings: Record<string, string> = {}): Promise<Program> {
  const last = ["COLLECT_STATISTICS", "TIDY_BANK_ACCOUNTS", "SEND_NOTIFICATIONS"];
  const jobs = [...last, "PROCESS_PHOTOS", "SETTLE_PAYMENTS", "AUDIT_LEDGER"];
  const before = await Promise.all(jobs.map(runsOf));
  const worker = programs.start("main", [], settings);
  await worker.said("ready");
  for (const [n, job] of jobs.entries())
    await expect.poll(() => runsOf(job), { timeout: 60_000 }).toBeGreaterThan(before[n]!);
  return worker;
}

/** Has a mail written; answers whether it has been delivered. */
async function writeMail(n: number) {
  const email = `person${n}@example.com`;
  api.clock.set(new Date());
  await api.anonymous.auth.sendEmailCode({ email, purpose: "SIGN_UP" });
  return async () => {
    const mails = (await (await fetch(`${programs.mailboxUrl}/mail.json`)).json()) as { to: string }[];
    return mails.some(({ to }) => to === email);
  };
}

/** Starts a mission; answers whether its leader's browser has been told. */
async function startMission() {
  const { leader } = await overdueMission();
  const browser = await api.pushService!.newBrowser();
  await leader.notification.subscribe(browser);
  await api.system.job.advanceMissions();
  return async () => (await api.pushService!.received(browser)).length === 1;
}

describe("the worker", () => {
  it(
    "catches up at boot, sends mail as it is written, and stops in order",
    { timeout: 300_000 },
    async () => {
      const { missionId } = await overdueMission();
      const worker = await caughtUpWorker();
      expect(await statusOf(missionId)).toBe("ONGOING");

      await withoutTheMinute(api, writeMail);
      // What a submission does.
      await withoutTheMinute(api, async () => {
        const before = await runsOf("PROCESS_PHOTOS");
        await api.deps.db.execute("select pg_notify('photos', '')");
        return async () => (await runsOf("PROCESS_PHOTOS")) > before;
      });
      // What an operator asks for on the page; the web process does none of it.
      const operator = await api.newUser({ points: 0, role: "OPERATOR" });
      await withoutTheMinute(api, async () => {
        const asked = await operator.caller.operator.runJob({ job: "AUDIT_LEDGER", dryRun: true });
        return async () => (await operator.caller.operator.jobRun(asked)).state === "SUCCEEDED";
      });

      worker.signal("SIGTERM");
      const { code, stdout, stderr } = await worker.ended;
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).not.toContain("@example.com");
    },
  );

  it("sends notifications as they are written, and tells no log where to", { timeout: 300_000 }, async () => {
    // Elsewhere than in the demo it would not send to a push service on this machine.
    const worker = await caughtUpWorker({ OCTOPUS_DEMO: "1" });
    await withoutTheMinute(api, startMission);
    worker.signal("SIGTERM");
    const { code, stdout, stderr } = await worker.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).not.toContain("/push/");
  });

  describe("told to stop in the middle of a job", () => {
    /** A worker whose first job waits for a lock that the test holds. */
    async function heldUp() {
      const sql = postgres(api.databaseUrl, { max: 2 });
      let release = () => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      const locked = await new Promise<{ over: Promise<unknown> }>((resolve) => {
        const over = sql.begin(async (tx) => {
          await tx`lock table missions in access exclusive mode`;
          resolve({ over: released });
          await released;
        });
        over.catch(() => undefined);
      });
      const worker = programs.start("main");
      const waiting = async () => {
        const rows = await sql`
          select from pg_stat_activity
          where datname = current_database() and application_name = 'octopus-worker' and wait_event_type = 'Lock'`;
        return rows.length;
      };
      await worker.said("ready");
      await expect.poll(waiting, { timeout: 60_000 }).toBeGreaterThan(0);
      return {
        worker,
        async letGo() {
          release();
          await locked.over;
          await sql.end();
        },
      };
    }

    it("lets it finish, then exits", async () => {
      const { worker, letGo } = await heldUp();
      worker.signal("SIGINT");
      await worker.said("stopping");
      await letGo();
      expect((await worker.ended).code).toBe(0);
      const runs = await api.deps.db.query.jobRuns.findMany();
      expect(runs.filter(({ status }) => status !== "SUCCEEDED")).toEqual([]);
    });

    it("exits at once at the second signal", async () => {
      const { worker, letGo } = await heldUp();
      worker.signal("SIGTERM");
      await worker.said("stopping");
      worker.signal("SIGTERM");
      expect((await worker.ended).code).toBe(1);
      await letGo();
    });
  });

  it("stops when whoever started it is gone", async () => {
    const worker = programs.start("main", [], { OCTOPUS_PARENT_PIPE: "1" });
    await worker.said("ready");
    worker.endStdin();
    expect((await worker.ended).code).toBe(0);
  });

  it("does not mind its stdin otherwise", async () => {
    const worker = programs.start("main");
    worker.endStdin();
    await worker.said("ready");
    worker.signal("SIGTERM");
    expect((await worker.ended).stdout).toContain('"why":"SIGTERM"');
  });

  it("says in one go what is wrong with its environment", async () => {
    const { code, stderr } = await programs.start("main", [], {
      DATABASE_URL: "mysql://secret@localhost",
      SMTP_URL: "",
      VAPID_PUBLIC_KEY: "",
      VAPID_PRIVATE_KEY: "secret",
      VAPID_SUBJECT: "secret",
      OCTOPUS_PARENT_PIPE: "yes",
    }).ended;
    expect(code).toBe(1);
    const vapid = ["VAPID_PUBLIC_KEY is missing", "VAPID_PRIVATE_KEY is wrong", "VAPID_SUBJECT is wrong"];
    for (const name of ["DATABASE_URL", "SMTP_URL", ...vapid, "OCTOPUS_PARENT_PIPE"])
      expect(stderr).toContain(name);
    expect(stderr).not.toContain("secret");
  });

  it("says in one sentence that the database is away", async () => {
    const { code, stderr } = await programs.start("main", [], {
      DATABASE_URL: "postgres://octopus@127.0.0.1:9/octopus",
    }).ended;
    expect(code).toBe(1);
    expect(stderr).toBe("The worker can't start: nothing answers at 127.0.0.1:9; is the database up?\n");
  });
});
