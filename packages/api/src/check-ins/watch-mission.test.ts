import { addDays } from "../kernel/civil-date.js";
import { inTransaction } from "@octopus/db";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { announceChanges } from "../missions/index.js";
import { foundMission, scheduleDraft } from "../missions/open-mission.testing.js";
import { appRouter } from "../root.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { checkIn, FIRST_DAY, newMission, ongoingMission } from "./ongoing-mission.testing.js";
import { STREAMS_PER_PERSON } from "./stream-places.js";
import { type MissionChanged, watchMission } from "./watch-mission.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ photos: true });
});
afterAll(() => api.close());

let hangUps: (() => void)[] = [];
afterEach(() => {
  hangUps.forEach((hangUp) => hangUp());
  hangUps = [];
});

async function watch({ id }: TestUser, missionId: number, lastEventId?: string) {
  const hangUp = new AbortController();
  hangUps.push(() => hangUp.abort());
  const watcher = { userId: id, sessionId: undefined, missionId, lastEventId };
  const stream = await watchMission(api.deps, watcher, hangUp.signal);
  return { next: () => stream.next(), hangUp: () => hangUp.abort() };
}

/** A stream that is up: it has told of one change, and waits for the next. */
async function watching(person: TestUser, missionId: number) {
  const { next, hangUp } = await watch(person, missionId, "before-my-time.0");
  expect(await next()).toMatchObject({ done: false });
  return { change: next(), next, hangUp };
}

/** The data of an event, without its id. */
const told = (event: IteratorResult<readonly [string, MissionChanged, ...unknown[]], void>) =>
  event.done ? "over" : event.value[1];

describe("what members are told of", () => {
  it("is each change that people make in a mission, whichever way there is to make it", async () => {
    const operator = await api.newUser({ role: "OPERATOR" });
    const asOperator = api.callerOf({ userId: operator.id, role: "OPERATOR" });
    api.clock.set("2086-11-22T12:00:00+09:00");
    const [me, other] = [await api.newUser(), await api.newUser()];
    const { id: missionId } = await foundMission(me);
    const [mission, seats, checkIns] = [me.caller.mission, other.caller.membership, me.caller.checkIn];
    let checkInId = 0;
    const join = () => seats.join({ missionId });
    const schedule = { ...scheduleDraft, startsOn: FIRST_DAY, windows: [{ start: "06:00", end: "06:30" }] };
    const steps: [way: string, act: () => Promise<unknown>][] = [
      ["mission.configure", () => mission.configure({ missionId, ...schedule })],
      ["mission.update", () => mission.update({ missionId, title: "아침 일곱 시 기상" })],
      ["membership.join", join],
      ["membership.leave", () => seats.leave({ missionId })],
      ["membership.join", join],
      ["membership.kick", () => me.caller.membership.kick({ missionId, userId: other.id })],
      [
        "checkIn.submit",
        async () => {
          const { caller } = await api.newUser();
          await caller.membership.join({ missionId });
          api.clock.set(`${FIRST_DAY}T06:10:00+09:00`);
          ({ checkInId } = await checkIn(caller, missionId));
          theirs = caller.checkIn;
        },
      ],
      ["checkIn.cheer", () => checkIns.cheer({ checkInId, on: true })],
      ["checkIn.cheer", () => checkIns.cheer({ checkInId, on: false })],
      ["checkIn.dispute", () => checkIns.dispute({ checkInId, reason: "어제 찍은 사진 같아요" })],
      ["checkIn.answerDispute", () => theirs.answerDispute({ checkInId, answer: "오늘 아침에 찍었어요" })],
      [
        "operator.decideDispute",
        async () => {
          const { items } = await asOperator.operator.disputes({ limit: 50 });
          const { id } = items.find((dispute) => dispute.mission.id === missionId)!;
          return asOperator.operator.decideDispute({ disputeId: id, accepted: true });
        },
      ],
    ];
    let theirs = other.caller.checkIn;
    const heard = new Set<string>();
    const hear = async (missionId: number, [way, act]: (typeof steps)[number]) => {
      const { change, hangUp } = await watching(me, missionId);
      await act();
      // Without a seat there is no more to be told: the stream's end is what the page hears.
      expect(told(await change), way).toEqual(way === "mission.cancel" ? "over" : { missionId });
      hangUp();
      heard.add(way);
    };
    for (const step of steps) await hear(missionId, step);
    api.clock.set("2086-11-22T12:00:00+09:00");
    const { id: another } = await foundMission(me);
    await hear(another, ["mission.cancel", () => mission.cancel({ missionId: another })]);

    // Before these there is no page that could hear, or nothing on it that they change.
    const silent = ["mission.create", "checkIn.beginCapture", "checkIn.requestUpload"];
    const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
    const ways = Object.entries(procedures)
      .filter(([name, { _def }]) => /^(mission|membership|checkIn)\./.test(name) && _def.type === "mutation")
      .map(([name]) => name);
    expect(ways.filter((way) => !silent.includes(way) && !heard.has(way))).toEqual([]);
  });

  it("is that the mission has started, and that it was settled", async () => {
    api.clock.set("2086-11-22T12:00:00+09:00");
    const { missionId, members } = await newMission(api);
    for (const [at, job] of [
      [FIRST_DAY, "advanceMissions"],
      [addDays(FIRST_DAY, 7), "settleMissions"],
    ] as const) {
      const { change, hangUp } = await watching(members[0]!, missionId);
      api.clock.set(`${at}T00:00:00+09:00`);
      await api.system.job[job]();
      expect(told(await change)).toEqual({ missionId });
      hangUp();
    }
  });

  it("is nothing of other missions, and nothing that was rolled back", async () => {
    const mine = await ongoingMission(api);
    const others = await ongoingMission(api);
    const { change } = await watching(mine.members[0]!, mine.missionId);
    await checkIn(others.members[0]!.caller, others.missionId);
    const failed = inTransaction(api.deps.db, async (tx) => {
      await announceChanges(tx, [mine.missionId]);
      throw new Error("on purpose");
    });
    await expect(failed).rejects.toThrow("on purpose");
    // Notifications come in the order of commits: had one of these told of it, the event would be at an earlier position.
    const position = api.deps.changes.position();
    await checkIn(mine.members[1]!.caller, mine.missionId);
    const event = await change;
    expect(event.done).toBe(false);
    const heard = (id: string) => Number(id.split(".")[1]);
    expect(heard(event.value![0])).toBe(heard(position) + 1);
  });

  it("is at once what was missed since the calendar was read", async () => {
    const { missionId, members } = await ongoingMission(api);
    const [me, other] = members as [TestUser, TestUser];
    await watching(other, missionId);
    const { eventId } = await me.caller.checkIn.calendar({ missionId });
    const before = await watch(me, missionId, eventId);
    const first = before.next();
    await checkIn(other.caller, missionId);
    expect(told(await first)).toEqual({ missionId });
    before.hangUp();

    const later = await watch(me, missionId, eventId);
    expect(told(await later.next())).toEqual({ missionId });
  });
});

describe("a stream", () => {
  it("is for members only", async () => {
    const stranger = await api.newUser();
    const open = await ongoingMission(api);
    const closed = await ongoingMission(api, { openType: "CLOSE_ROOM" });
    const look = (missionId: number, caller = stranger.caller) =>
      refusal(caller.checkIn.onChange({ missionId }));
    expect(await look(open.missionId)).toBe("ACCESS_NOT_ALLOWED");
    expect(await look(closed.missionId)).toBe("MISSION_NOT_FOUND");
    expect(await look(987_654_321)).toBe("MISSION_NOT_FOUND");
    expect(await look(open.missionId, api.anonymous)).toBe("UNAUTHORIZED");
  });

  it("ends when the seat is gone, and tells no more", async () => {
    api.clock.set("2086-11-22T12:00:00+09:00");
    const { missionId, members } = await newMission(api);
    const [leader, other] = members as [TestUser, TestUser];
    const kicked = await watching(other, missionId);
    const stays = await watching(leader, missionId);
    await leader.caller.membership.kick({ missionId, userId: other.id });
    expect(told(await kicked.change)).toBe("over");
    expect(told(await stays.change)).toEqual({ missionId });
    await leader.caller.mission.cancel({ missionId });
    expect(told(await stays.next())).toBe("over");
  });

  it("is one of eight for each person, and gives its place back", async () => {
    const { missionId, members } = await ongoingMission(api);
    const [me, other] = members as [TestUser, TestUser];
    const streams = [];
    for (let n = 0; n < STREAMS_PER_PERSON; n++) streams.push(await watch(me, missionId));
    expect(await refusal(watch(me, missionId))).toBe("TOO_MANY_REQUESTS");
    await watch(other, missionId);
    // One that was never read from, and one that waits.
    streams[0]!.hangUp();
    await watch(me, missionId);
    const waiting = streams[1]!.next();
    streams[1]!.hangUp();
    expect(told(await waiting)).toBe("over");
    await watch(me, missionId);
    expect(await refusal(watch(me, missionId))).toBe("TOO_MANY_REQUESTS");
  });
});

it("one announcement reaches the members of many missions", async () => {
  // One after the other: each moves the clock.
  const made = [await ongoingMission(api), await ongoingMission(api)];
  const streams = [];
  for (const { missionId, members } of made) streams.push(await watching(members[0]!, missionId));
  const ids = made.map(({ missionId }) => missionId);
  await inTransaction(api.deps.db, (tx) => announceChanges(tx, ids));
  for (const [n, { change }] of streams.entries()) expect(told(await change)).toEqual({ missionId: ids[n] });
});
