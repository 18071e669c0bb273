import fc from "fast-check";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { recomputeSettlement } from "./recompute.js";
import { type SettlementRecord, settlementRecord } from "./schema.js";

let api: TestApi;
let dir: string;
let team: TestUser[];
let missionId: number;
let record: SettlementRecord;

/** Days on which each of three checks in, of the five that are asked for: wholly, mostly, hardly. */
const DAYS = [5, 4, 1];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "octopus-settlement-"));
  api = await createTestApi({ now: "2026-11-22T12:00:00+09:00" });
  team = [await api.newUser(), await api.newUser(), await api.newUser()];
  ({ id: missionId } = await team[0]!.caller.mission.create({
    title: "다시 계산하는 미션",
    content: "하루에 한 번 인증해요",
    type: "ETC",
    stake: 1_234,
    capacity: 4,
    openType: "OPEN_ROOM",
  }));
  await team[0]!.caller.mission.configure({
    missionId,
    startsOn: "2026-11-23",
    weeks: 1,
    daysPerWeek: 5,
    timesPerDay: 1,
    windows: [{ start: "06:00", end: "07:00" }],
  });
  for (const { caller } of team.slice(1)) await caller.membership.join({ missionId });
  const gone = await api.newUser();
  await gone.caller.membership.join({ missionId });
  await gone.caller.membership.leave({ missionId });
  api.clock.set("2026-11-23T00:00:00+09:00");
  await api.system.job.advanceMissions();
  await checkInByHand();
  api.clock.set("2026-11-30T00:00:00+09:00");
  await api.system.job.settleMissions();
  record = settlementRecord.parse(await team[0]!.caller.mission.settlementRecord({ missionId }));
}, 60_000);
afterAll(async () => {
  await api.close();
  await rm(dir, { recursive: true, force: true });
});

/** The rows that photos would have left. */
async function checkInByHand() {
  for (const [n, { id }] of team.entries())
    for (let day = 0; day < DAYS[n]!; day++) {
      const on = `2026-11-${23 + day}`;
      await api.deps.db.execute(`
        with photo as (
          insert into photos (user_id, mission_id, membership_id, status, object_key, content_type, byte_length, sha256, created_at)
          select ${id}, ${missionId}, s.id, 2, 'display/${id}-${day}', 'image/jpeg', 1,
            '${String(id * 100 + day).padStart(64, "0")}', now()
          from memberships s where s.mission_id = ${missionId} and s.user_id = ${id} and s.status = 0
          returning id
        )
        insert into check_ins (mission_id, membership_id, user_id, photo_id, day, "window", status, at)
        select ${missionId}, s.id, ${id}, photo.id, '${on}', 0, 0, '${on}T06:30:00+09:00'
        from photo, memberships s where s.mission_id = ${missionId} and s.user_id = ${id} and s.status = 0`);
      await api.deps.db.execute(
        `update memberships set accepted_count = accepted_count + 1 where user_id = ${id} and status = 0`,
      );
    }
}

const wrongOf = (of: SettlementRecord) =>
  recomputeSettlement(of).filter(({ written, recomputed }) => written !== recomputed);

async function verify(content: string): Promise<{ code: number; out: string }> {
  const file = join(dir, "settlement.json");
  await writeFile(file, content);
  return new Promise((resolve) => {
    execFile(process.execPath, ["scripts/verify-settlement.mjs", file], (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), out: stdout + stderr }),
    );
  });
}

describe("a settlement's record", () => {
  it("comes out again from its check-ins alone", () => {
    expect(wrongOf(record)).toEqual([]);
    expect(record.lines.map(({ rate, refund, forfeit }) => [rate, refund, forfeit])).toEqual([
      [10_000, 1_234, 0],
      [8_000, 987, 247],
      [2_000, 0, 1_234],
    ]);
    expect(record.ledger.filter(({ kind }) => kind === "STAKE")).toHaveLength(3);
  });

  it("is for members alone", async () => {
    const stranger = await api.newUser();
    expect(await refusal(stranger.caller.mission.settlementRecord({ missionId }))).toBe("MISSION_NOT_FOUND");
  });

  it("differs when any number of it is changed", () => {
    const numbers = numbersOf(record).filter((path) => !UNIMPORTANT.test(path.join(".")));
    expect(numbers.length).toBeGreaterThan(30);
    for (const path of numbers)
      expect(wrongOf(changed(record, path, (n) => n + 1)), path.join(".")).not.toEqual([]);
  });

  it("differs when a check-in is put in, taken out or rejected", () => {
    fc.assert(
      fc.property(fc.nat(2), fc.nat(4), fc.constantFrom("put in", "taken out", "rejected"), (n, at, what) => {
        const copy = structuredClone(record);
        const { checkIns } = copy.members[n]!;
        const day = `2026-11-${23 + at}`;
        const there = checkIns.findIndex((checkIn) => checkIn.day === day);
        if (what === "put in") checkIns.push({ day, window: 0, status: "ACCEPTED" });
        else if (there < 0) return;
        else if (what === "taken out") checkIns.splice(there, 1);
        else checkIns[there] = { day, window: 0, status: "REJECTED" };
        expect(wrongOf(copy)).not.toEqual([]);
      }),
    );
  });

  it("leaves open what waits for a dispute", () => {
    const waiting = structuredClone(record);
    waiting.members[0]!.checkIns[0]!.status = "DISPUTED";
    waiting.teamRate = null;
    Object.assign(waiting.lines[0]!, { rate: null, refund: 0 });
    waiting.totals.refund -= 1_234;
    waiting.ledger = waiting.ledger.filter(({ member, kind }) => member !== 1 || kind === "STAKE");
    expect(wrongOf(waiting)).toEqual([]);
  });
});

describe("npm run verify-settlement", () => {
  it("says of a true record that every number comes out", async () => {
    const { code, out } = await verify(JSON.stringify(record));
    expect(out).toMatch(/All \d+ numbers come out\./);
    expect(code).toBe(0);
  });

  it("says so of the example", async () => {
    const { code, out } = await verify(await readFile("examples/settlement.json", "utf8"));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("numbers come out.") as string });
  });

  it("names what does not", async () => {
    const { code, out } = await verify(JSON.stringify(changed(record, ["lines", 1, "refund"], () => 988)));
    expect(out).toContain("WRONG  member 2: refund: written 988, recomputed 987");
    expect(code).toBe(1);
  });

  it.each([
    ["no JSON", "<html>", /is no JSON/],
    ["something else", '{"a":1}', /is no settlement: format/],
    [
      "a number that is none",
      JSON.stringify({ format: "octopus-settlement-1", mission: { id: -1 } }),
      /is no settlement: mission/,
    ],
  ])("takes %s for no settlement, in one sentence", async (_, content, sentence) => {
    const { code, out } = await verify(content);
    expect(out).toMatch(sentence);
    expect(out.trim().split("\n")).toHaveLength(1);
    expect(code).toBe(2);
  });
});

type Path = (string | number)[];

/** Numbers that say which, and not how much. */
const UNIMPORTANT = /^mission\.id$|^ledger\.\d+\.id$/;

function numbersOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === "number") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    numbersOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function changed(of: SettlementRecord, path: Path, change: (value: number) => number): SettlementRecord {
  const copy = structuredClone(of);
  let inner = copy as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) inner = inner[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  inner[last] = change(inner[last] as number);
  return copy;
}
