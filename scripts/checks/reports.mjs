// Reads what the two test runners say about themselves: { passed, failed, skipped }, and of the passed ones how many were
// flaky: failed first, and passed when they were run again.
import { readFileSync } from "node:fs";
import { inRoot } from "../root.mjs";

/** A runner that ended without a report has failed, whatever it ran. */
const NO_REPORT = { passed: 0, failed: 1, skipped: 0 };

/** Where a workspace's tests leave what they say; the root's own are those of the scripts. Turbo keeps it with the result. */
export const testReport = (workspace) => inRoot(workspace, ".cache/tests.json");

export function vitestCounts(workspace) {
  const report = read(testReport(workspace));
  if (report === undefined) return NO_REPORT;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function playwrightCounts(file) {
  const report = read(file);
  if (report === undefined) return NO_REPORT;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped, flaky };
}

export function sumOf(counts) {
  const sum = (key) => counts.reduce((total, each) => total + each[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
