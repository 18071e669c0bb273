import { describe, expect, it } from "vitest";
import { createChangeLog } from "./change-log.js";

const soon = Symbol("nothing yet");

/** What an iterator has to say without waiting for anybody. */
function atOnce<Value>(next: Promise<IteratorResult<Value, void>>) {
  return Promise.race([next, new Promise<typeof soon>((resolve) => setImmediate(() => resolve(soon)))]);
}

function following(log: ReturnType<typeof createChangeLog>, missionId: number, since = log.position()) {
  const stop = new AbortController();
  return { stop: () => stop.abort(), changes: log.of(missionId, since, stop.signal) };
}

describe("a change log", () => {
  it("tells those who follow a mission of its changes, and nobody else", async () => {
    const log = createChangeLog();
    const one = following(log, 1).changes.next();
    const other = following(log, 2).changes.next();
    log.changed(1);
    expect(await one).toEqual({ done: false, value: log.position() });
    expect(await atOnce(other)).toBe(soon);
  });

  it("tells changes that come together as one", async () => {
    const log = createChangeLog();
    const { changes } = following(log, 1);
    for (let n = 0; n < 5; n++) log.changed(1);
    expect(await atOnce(changes.next())).toEqual({ done: false, value: log.position() });
    expect(await atOnce(changes.next())).toBe(soon);
  });

  it("tells at once of what came after the position that somebody knows", async () => {
    const log = createChangeLog();
    log.changed(1);
    const known = log.position();
    expect(await atOnce(following(log, 1, known).changes.next())).toBe(soon);
    log.changed(2);
    expect(await atOnce(following(log, 1, known).changes.next())).toBe(soon);
    log.changed(1);
    expect(await atOnce(following(log, 1, known).changes.next())).toMatchObject({ done: false });
  });

  it.each(["another.3", "", "nonsense", "a.b.c"])(
    "takes the position %j for one out of date",
    async (since) => {
      const log = createChangeLog();
      const { changes } = following(log, 1, since);
      expect(await atOnce(changes.next())).toEqual({ done: false, value: log.position() });
      expect(await atOnce(changes.next())).toBe(soon);
    },
  );

  it("tells everybody that something may have been missed", async () => {
    const log = createChangeLog();
    const waiting = [1, 2].map((missionId) => following(log, missionId).changes.next());
    const known = log.position();
    log.missedSome();
    for (const next of waiting) expect(await atOnce(next)).toMatchObject({ done: false });
    expect(await atOnce(following(log, 3, known).changes.next())).toMatchObject({ done: false });
  });

  it("remembers few missions, and is careful about the others", async () => {
    const log = createChangeLog({ remembered: 2 });
    const start = log.position();
    [1, 2, 3].forEach((missionId) => log.changed(missionId));
    expect(await atOnce(following(log, 1, start).changes.next())).toMatchObject({ done: false });
    expect(await atOnce(following(log, 1).changes.next())).toBe(soon);
  });

  it("ends when it is told to, waiting or not", async () => {
    const log = createChangeLog();
    const waiting = following(log, 1);
    const next = waiting.changes.next();
    waiting.stop();
    expect(await atOnce(next)).toEqual({ done: true, value: undefined });
    const gone = following(log, 1, "another.1");
    gone.stop();
    expect(await atOnce(gone.changes.next())).toEqual({ done: true, value: undefined });
  });
});
