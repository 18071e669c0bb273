import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { inRoot } from "../root.mjs";
import { countsOfVitest, withStatus } from "./reports.mjs";

let dir;
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** What is counted of a run of vitest over these files. */
function countsOf(files) {
  dir = mkdtempSync(path.join(tmpdir(), "octopus-reports-"));
  for (const [name, source] of Object.entries(files)) writeFileSync(path.join(dir, name), source);
  const report = path.join(dir, "report.json");
  const options = ["run", "--globals", "--root", dir, "--reporter=json", `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, [inRoot("node_modules/vitest/vitest.mjs"), ...options], {
    cwd: dir,
  });
  const counts = withStatus(status, countsOfVitest(JSON.parse(readFileSync(report, "utf8"))));
  return { ...counts, failures: counts.failures.map((name) => path.basename(name)) };
}

const passes = `test("passes", () => {});`;
const fails = (what) => `${what}(() => { throw new Error("broken"); });`;

test.each([
  ["nothing", { "a.test.mjs": passes }, { passed: 1, failed: 0, skipped: 0, failures: [] }],
  [
    "a test",
    { "a.test.mjs": `${passes}\ntest("fails", () => { throw new Error(); });` },
    { passed: 1, failed: 1, skipped: 0, failures: ["a.test.mjs: fails"] },
  ],
  [
    "what prepares a file's tests",
    { "a.test.mjs": passes, "b.test.mjs": fails("beforeAll") + passes },
    { passed: 1, failed: 1, skipped: 1, failures: ["b.test.mjs"] },
  ],
  [
    "what cleans up after them",
    { "a.test.mjs": fails("afterAll") + passes },
    { passed: 1, failed: 1, skipped: 0, failures: ["a.test.mjs"] },
  ],
  [
    "a file itself",
    { "a.test.mjs": passes, "b.test.mjs": `throw new Error("broken");` },
    { passed: 1, failed: 1, skipped: 0, failures: ["b.test.mjs"] },
  ],
  [
    "something outside of any test",
    { "a.test.mjs": `test("passes", () => void Promise.reject(new Error("broken")));` },
    {
      passed: 1,
      failed: 1,
      skipped: 0,
      failures: ["the runner failed, and none of its tests: its words are above"],
    },
  ],
])("%s fails, and is counted", (_, files, counts) => {
  expect(countsOf(files)).toMatchObject(counts);
});
