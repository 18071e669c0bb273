// Reads the reports of the two test runners: { passed, failed, skipped, failures, tests }. `failures` has the names of the tests
// that failed, `tests` the name and the seconds of each test that ran. Of Playwright's passed tests it also tells how many were
// flaky: they failed first and passed when they were run again. `status` is the exit code of a runner: what goes wrong outside
// of any test is in no report, and still a failure.
import { readFileSync } from "node:fs";
import path from "node:path";
import { inRoot, root } from "../root.mjs";

/** A runner that ended without a report has failed, whatever it ran. */
const noReport = (file) => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  failures: [`no report in ${file}`],
  tests: [],
});

/** Where a workspace's tests leave what they say; the root's own are those of the scripts. Turbo keeps it with the result. */
export const testReport = (workspace) => inRoot(workspace, ".cache/tests.json");

export function vitestCounts(workspace) {
  const report = read(testReport(workspace));
  return report === undefined ? noReport(path.relative(root, testReport(workspace))) : countsOfVitest(report);
}

export function countsOfVitest({ testResults, numPassedTests, numPendingTests, numTodoTests }) {
  const failures = testResults.flatMap(({ name, status, assertionResults }) => {
    const file = path.relative(root, name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    // What prepares the tests of a file, or cleans up after them, may be all that fails: then its tests count as skipped.
    if (status === "failed" && failed.length === 0) return [file];
    return failed.map(({ fullName }) => `${file}: ${fullName}`);
  });
  return {
    passed: numPassedTests,
    failed: failures.length,
    skipped: numPendingTests + numTodoTests,
    failures,
    tests: testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.flatMap(({ fullName, duration }) =>
        typeof duration === "number"
          ? [{ name: `${path.relative(root, name)}: ${fullName}`, seconds: duration / 1000 }]
          : [],
      ),
    ),
  };
}

/** The counts of a run that ended with this exit code. */
export function withStatus(status, counts) {
  if (status === 0 || counts.failed > 0) return counts;
  return {
    ...counts,
    failed: 1,
    failures: ["the runner failed, and none of its tests: its words are above"],
  };
}

export function playwrightCounts(file) {
  const report = read(file);
  if (report === undefined) return noReport(path.basename(file));
  const { expected, unexpected, flaky, skipped } = report.stats;
  const all = report.suites.flatMap(testsOf);
  return {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
    flaky,
    failures: [
      ...report.errors.map(({ message = "an error outside of any journey" }) => message.split("\n")[0]),
      ...all.filter(({ status }) => status === "unexpected").map(({ name }) => name),
    ],
    tests: all.filter(({ status }) => status !== "skipped"),
  };
}

/** Suites hold suites; a spec has a test for each project that it runs in, and a test a result for each try. */
function testsOf({ specs = [], suites = [] }) {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests.map(({ projectName, status, results }) => ({
      name: `[${projectName}] ${file}: ${title}`,
      status,
      seconds: results.reduce((total, { duration }) => total + duration, 0) / 1000,
    })),
  );
  return [...own, ...suites.flatMap(testsOf)];
}

export function sumOf(counts) {
  const sum = (key) => counts.reduce((total, each) => total + each[key], 0);
  return {
    passed: sum("passed"),
    failed: sum("failed"),
    skipped: sum("skipped"),
    failures: counts.flatMap(({ failures }) => failures),
    tests: counts.flatMap(({ tests }) => tests),
  };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
