import { expect, it } from "vitest";
import { readArguments } from "./run-once-arguments.js";

it.each([
  [["settleMissions"], { job: "settleMissions", asOf: undefined, dryRun: false }],
  [["--dry-run", "sendMail"], { job: "sendMail", asOf: undefined, dryRun: true }],
  [
    ["advanceMissions", "--as-of", "2026-11-22T00:00:00+09:00"],
    { job: "advanceMissions", asOf: "2026-11-22T00:00:00+09:00", dryRun: false },
  ],
])("%j", (args, expected) => {
  expect(readArguments(args)).toEqual(expected);
});

it.each([
  [[], "no job was named"],
  [["settleEverything"], 'no job "settleEverything"'],
  [["toString"], 'no job "toString"'],
  [["sendMail", "sendReminders"], "one job at a time"],
  [["sendMail", "--force"], "--force"],
  [["sendMail", "--as-of"], "--as-of"],
  [["sendMail", "--as-of", "2026-11-22"], "an instant with offset"],
  [["sendMail", "--as-of", "2026-11-22T00:00:00"], "an instant with offset"],
])("%j is refused with a sentence that lists the jobs", (args, why) => {
  expect(() => readArguments(args)).toThrow(why);
  expect(() => readArguments(args)).toThrow(/^[^\n]*The jobs are advanceMissions, [\w, ]*sendMail[\w, ]*\.$/);
});
