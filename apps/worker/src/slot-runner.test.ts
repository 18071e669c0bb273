import type { JobProcedure } from "@octopus/api/jobs";
import { beforeEach, describe, expect, it } from "vitest";
import { createSlotRunner } from "./slot-runner.js";

const NIGHT = ["advanceMissions", "settleMissions", "cancelStaleMissions", "collectStatistics"];
const HOUR = ["purgeUploads", "purgePhotos", "tidyBankAccounts"];
const MINUTE = ["sendReminders", "sendMail", "sendNotifications"];

const turn = () => new Promise((resolve) => setImmediate(resolve));

let calls: JobProcedure[];
let today: string;
let broken: Set<JobProcedure>;
let held: Map<JobProcedure, Promise<void>>;
let logged: object[];
let asked: number;
let heldRequest: Promise<void> | undefined;

beforeEach(() => {
  calls = [];
  today = "2026-11-22";
  broken = new Set();
  held = new Map();
  logged = [];
  asked = 0;
  heldRequest = undefined;
});

const runner = () =>
  createSlotRunner({
    async call(job) {
      calls.push(job);
      await held.get(job);
      if (broken.has(job)) throw new Error("the database is away");
    },
    async requested() {
      asked += 1;
      await heldRequest;
    },
    missionDay: () => Promise.resolve(today),
    log: { error: (fields) => void logged.push(fields) },
  });

/** Keeps a job running until the answer is called. */
function hold(job: JobProcedure): () => void {
  let release = () => {};
  held.set(job, new Promise((resolve) => (release = resolve)));
  return () => {
    held.delete(job);
    release();
  };
}

describe("a slot", () => {
  it("runs its jobs in order", async () => {
    await runner().fire("nightly");
    expect(calls).toEqual(NIGHT);
  });

  it("goes on after a job that broke off, and says so", async () => {
    broken.add("settleMissions");
    await runner().fire("nightly");
    expect(calls).toEqual(NIGHT);
    expect(logged).toMatchObject([{ job: "settleMissions", err: expect.any(Error) }]);
  });

  it("that fires while it runs runs once more, right after", async () => {
    const release = hold("purgeUploads");
    const { fire } = runner();
    const firings = [fire("hourly"), fire("hourly")];
    await turn();
    firings.push(fire("hourly"), fire("hourly"));
    await turn();
    expect(calls).toEqual(["purgeUploads"]);
    release();
    await Promise.all(firings);
    expect(calls).toEqual([...HOUR, ...HOUR]);
  });

  it("of a morning's photos keeps nobody's last call waiting", async () => {
    const release = hold("processPhotos");
    const { fire, run } = runner();
    const photos = [fire("photos"), run("processPhotos")];
    await fire("nightly");
    calls = [];
    await fire("minutely");
    expect(calls).toEqual(MINUTE);
    release();
    await Promise.all(photos);
  });

  it("does not keep another waiting", async () => {
    const release = hold("settleMissions");
    const { fire } = runner();
    const night = fire("nightly");
    await fire("minutely");
    expect([...calls].sort()).toEqual(["advanceMissions", "settleMissions", ...MINUTE].sort());
    release();
    await night;
  });
});

describe("a job", () => {
  it("is never beside itself, whoever asks for it", async () => {
    const release = hold("sendMail");
    const { fire, run } = runner();
    await fire("nightly");
    calls.length = 0;
    const asked = [run("sendMail"), fire("minutely"), run("sendMail")];
    await turn();
    expect(calls.filter((job) => job === "sendMail")).toHaveLength(1);
    release();
    await Promise.all(asked);
    expect(calls.filter((job) => job === "sendMail")).toHaveLength(2);
  });
});

describe("the minute", () => {
  it("runs the night when a mission midnight has passed that nothing fired for", async () => {
    const { fire } = runner();
    await fire("nightly");
    await fire("minutely");
    calls.length = 0;

    today = "2026-11-25";
    await fire("minutely");
    await turn();
    expect([...calls].sort()).toEqual([...NIGHT, ...MINUTE].sort());
  });

  it("has no second night when the clock steps back over midnight", async () => {
    const slots = runner();
    await slots.fire("nightly");
    today = "2026-11-21";
    calls = [];
    await slots.fire("minutely");
    today = "2026-11-22";
    await slots.fire("minutely");
    await turn();
    expect(calls).not.toContain("settleMissions");
    await slots.stop();
  });

  it("leaves the night alone when it has been, or is under way", async () => {
    const release = hold("advanceMissions");
    const { fire } = runner();
    const night = fire("nightly");
    await fire("minutely");
    release();
    await night;
    await fire("minutely");
    expect(calls.filter((job) => job === "advanceMissions")).toHaveLength(1);
  });

  it("tries a night again that failed", async () => {
    broken.add("settleMissions");
    const { fire } = runner();
    await fire("nightly");
    broken.clear();
    calls.length = 0;
    await fire("minutely");
    await turn();
    expect([...calls].sort()).toEqual([...NIGHT, ...MINUTE].sort());
  });
});

describe("stopping", () => {
  it("lets the job that runs finish and begins no other", async () => {
    const release = hold("advanceMissions");
    const { fire, run, stop } = runner();
    void fire("nightly");
    await turn();
    void fire("nightly");
    let stopped = false;
    const stopping = stop().then(() => (stopped = true));
    await turn();
    expect(stopped).toBe(false);
    release();
    await stopping;
    await fire("minutely");
    expect(await run("sendMail")).toBe(false);
    expect(calls).toEqual(["advanceMissions"]);
  });
});

describe("what operators ask for", () => {
  it("is looked for every minute, and a stop waits for what runs of it", async () => {
    let release = () => {};
    heldRequest = new Promise((resolve) => (release = resolve));
    const { fire, stop, runRequested } = runner();
    await fire("minutely");
    expect(asked).toBe(1);
    let stopped = false;
    const stopping = stop().then(() => (stopped = true));
    await fire("minutely");
    await runRequested();
    expect({ asked, stopped }).toEqual({ asked: 1, stopped: false });
    release();
    await stopping;
  });
});
