// Reads what the two test runners say about themselves: { passed, failed, skipped, failures }, failures being the names of
// those that failed, and of the passed ones how many were flaky: failed first, and passed when they were run again.
import { readFileSync } from "node:fs";
import path from "node:path";
import { inRoot, root } from "../root.mjs";

/** A runner that ended without a report has failed, whatever it ran. */
const noReport = (file) => ({ passed: 0, failed: 1, skipped: 0, failures: [`no report in ${file}`] });

/** Where a workspace's tests leave what they say; the root's own are those of the scripts. Turbo keeps it with the result. */
export const testReport = (workspace) => inRoot(workspace, ".cache/tests.json");

export function vitestCounts(workspace) {
  const report = read(testReport(workspace));
  if (report === undefined) return noReport(path.relative(root, testReport(workspace)));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(({ name, status, assertionResults }) => {
      const file = path.relative(root, name);
      const tests = assertionResults.filter((test) => test.status === "failed");
      return status === "failed" && assertionResults.length === 0
        ? [file]
        : tests.map(({ fullName }) => `${file}: ${fullName}`);
    }),
  };
}

export function playwrightCounts(file) {
  const report = read(file);
  if (report === undefined) return noReport(path.basename(file));
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
    flaky,
    failures: [
      ...report.errors.map(({ message = "an error outside of any journey" }) => message.split("\n")[0]),
      ...report.suites.flatMap((suite) => failedSpecs(suite)),
    ],
  };
}

/** Suites hold suites; a spec has a test for each project it is lived in. */
function failedSpecs({ specs = [], suites = [] }) {
  const failed = ({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected")
      .map(({ projectName }) => `[${projectName}] ${file}: ${title}`);
  return [...specs.flatMap(failed), ...suites.flatMap((suite) => failedSpecs(suite))];
}

export function sumOf(counts) {
  const sum = (key) => counts.reduce((total, each) => total + each[key], 0);
  return {
    passed: sum("passed"),
    failed: sum("failed"),
    skipped: sum("skipped"),
    failures: counts.flatMap(({ failures }) => failures),
  };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
