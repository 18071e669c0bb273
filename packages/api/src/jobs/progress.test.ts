import fc from "fast-check";
import { expect, it } from "vitest";
import { progressOf } from "./progress.js";

const startedAt = new Date("2026-11-22T15:00:00Z");
const after = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000);
const run = { id: 1, total: 100, read: 20, startedAt };

it("says rate and time left", () => {
  expect(progressOf([run], 20, after(10))).toEqual({ total: 100, done: 20, perSecond: 2, secondsLeft: 40 });
});

it("adds up those who share the work, and counts what others have done and are through with", () => {
  const other = { id: 3, total: 60, read: 10, startedAt: after(5) };
  expect(progressOf([run, other], 40, after(10))).toEqual({
    total: 100,
    done: 40,
    perSecond: 4,
    secondsLeft: 15,
  });
});

it("says nothing of what nobody knows", () => {
  expect(progressOf([], 0, startedAt)).toBeNull();
  expect(progressOf([{ ...run, total: null }], 20, after(10))).toBeNull();
  expect(progressOf([{ ...run, read: 0 }], 0, startedAt)).toMatchObject({
    perSecond: null,
    secondsLeft: null,
  });
});

it("is never more than everything, nor less than nothing", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(3000), fc.nat(10_000), (total, read, seconds) => {
      const progress = progressOf([{ ...run, total, read }], read, after(seconds))!;
      expect(progress.done).toBeLessThanOrEqual(total);
      expect(progress.secondsLeft ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});
