import { expect, it } from "vitest";
import { words } from "../i18n/words-of-tests";
import { isOver, type Run } from "./run";
import { countsInWords, lastedInWords } from "./run-words";

const run: Run = {
  id: 7,
  job: "SETTLE_MISSIONS",
  state: "SUCCEEDED",
  dryRun: false,
  requestedBy: null,
  at: "2026-11-27T00:00:00+09:00",
  startedAt: "2026-11-27T00:00:00+09:00",
  finishedAt: "2026-11-27T00:02:05.5+09:00",
  stopRequested: false,
  read: 12_000,
  changed: 11_999,
  skipped: 0,
  failed: 1,
  error: null,
};

it("tells what was counted, and of what went wrong only where something did", () => {
  expect(countsInWords(run, words.ko)).toBe("살펴봄 12,000 · 바뀜 11,999 · 실패 1");
  expect(countsInWords({ ...run, failed: 0, skipped: 3 }, words.en)).toBe(
    "Looked at 12,000 · Changed 11,999 · Skipped 3",
  );
  expect(countsInWords({ ...run, changed: 0, failed: 0 }, words.ko)).toBe("살펴봄 12,000 · 바뀜 0");
});

it("doesn't say of a dry run that anything has changed", () => {
  expect(countsInWords({ ...run, dryRun: true, failed: 0 }, words.ko)).toBe("살펴봄 12,000 · 바뀔 것 11,999");
});

it("tells how long it took, once it is over, if it ever began", () => {
  expect(lastedInWords(run, words.ko)).toBe("2분 6초");
  expect(lastedInWords({ ...run, finishedAt: null }, words.ko)).toBeUndefined();
  expect(lastedInWords({ ...run, startedAt: null }, words.ko)).toBeUndefined();
});

it("is not over while it waits, goes on or is silent", () => {
  const over = (["WAITING", "RUNNING", "SILENT", "SUCCEEDED", "STOPPED", "FAILED"] as const).map((state) =>
    isOver({ state }),
  );
  expect(over).toEqual([false, false, false, true, true, true]);
});
