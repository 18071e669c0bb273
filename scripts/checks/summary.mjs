const SLOWEST = 20;

/**
 * The closing lines of a test run. A result is one check's: its stage, name, seconds, counts, and, where it has them, the names
 * of its failures and the seconds of its tests. What failed comes first, by name, as it was printed a thousand lines above; the
 * sum of all comes last.
 */
export function summaryOf(results, stages) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  // A run without a result has proved nothing.
  const failed = Math.max(sum("failed"), results.length === 0 ? 1 : 0);
  return {
    failed,
    lines: [
      ...results.flatMap(({ name, failures = [] }) => failures.map((failure) => `✗ ${name} │ ${failure}`)),
      "",
      ...slowestLines(results.flatMap(({ tests = [] }) => tests)),
      "By stage:",
      ...stages.flatMap(({ name, seconds }) => [
        `  ${name.padEnd(12)}${seconds.toFixed(1).padStart(7)} s`,
        ...results.filter(({ stage }) => stage === name).map(lineOf),
      ]),
      "",
      `${sum("passed")} passed, ${failed} failed${sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : ""}`,
    ],
  };
}

function lineOf({ name, seconds, passed, failed, skipped, flaky = 0 }) {
  const counts = [`${passed} passed`, `${failed} failed`];
  if (skipped > 0) counts.push(`${skipped} skipped`);
  if (flaky > 0) counts.push(`${flaky} flaky`);
  return `  ${failed > 0 ? "✗" : "✓"} ${name.padEnd(16)}${seconds.toFixed(1).padStart(7)} s  ${counts.join(", ")}`;
}

function slowestLines(tests) {
  if (tests.length === 0) return [];
  const slowest = tests.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  const lines = slowest.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(8)} s  ${name}`);
  return ["The slowest tests:", ...lines, ""];
}
