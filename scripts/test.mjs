// `npm test`: everything that says whether this tree is good, from a fresh clone with nothing but Node and npm. With names of
// stages (`npm test -- check build`), only those, as a build server that shows them one by one asks for.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkNode, installIfNeeded } from "./install.mjs";
import { conclude, Refusal, say } from "./say.mjs";

// On a server all of it runs, so that one run shows everything that is wrong; here the first failing stage ends it.
const onServer = (process.env.CI ?? "") !== "";
const chosen = process.argv.slice(2);
const results = [];

await conclude(async () => {
  checkNode();
  await installIfNeeded();
  // These need installed packages.
  const { build, deployment, journeys, staticChecks, tests } = await import("./checks/checks.mjs");
  const { chromiumForJourneys } = await import("./checks/chromium.mjs");
  const { nginxForDeployment } = await import("./checks/nginx.mjs");
  const { freshClone } = await import("./checks/fresh-clone.mjs");
  const { lighthouse } = await import("./checks/lighthouse.mjs");
  const { oldNode } = await import("./checks/oldest-node.mjs");

  const reportDir = mkdtempSync(path.join(tmpdir(), "octopus-reports-"));
  // Fetching a browser waits for the network, checking waits for the processor: side by side.
  const chromium = chromiumForJourneys();
  chromium.catch(() => undefined);
  // apt does one thing at a time.
  const nginx = chromium.catch(() => undefined).then(nginxForDeployment);
  nginx.catch(() => undefined);
  const stages = [
    ["check", "Checking types, lint, structure …", staticChecks],
    ["test", "Running unit and integration tests …", [[tests]]],
    ["build", "Building …", [[build]]],
    ["release", "Releasing under load …", [[deployment(nginx)]]],
    ["journeys", "Living the journeys in Chromium …", [[journeys(reportDir, chromium)]]],
    // These take minutes to say what seldom changes; and what is not committed is not in a clone.
    ...(onServer
      ? [
          ["lighthouse", "Rating pages by Lighthouse …", [[lighthouse(chromium)]]],
          ["clone", "Starting a fresh clone …", [[freshClone]]],
          ["node", "Trying the oldest Node …", [[oldNode]]],
        ]
      : []),
  ];
  try {
    for (const [name, title, lanes] of stages) {
      if (chosen.length > 0 && !chosen.includes(name)) continue;
      say(`\n${title}`);
      await Promise.all(lanes.map(runLane));
      if (!onServer && results.some(({ failed }) => failed > 0)) break;
    }
  } finally {
    rmSync(reportDir, { recursive: true, force: true });
  }
});
close();

async function runLane(lane) {
  for (const check of lane) {
    const startedAt = performance.now();
    const counts = await check.run().catch((error) => {
      say(error instanceof Refusal ? error.message : error);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    // A runner that found nothing to run has proved nothing.
    if (counts.passed + counts.failed === 0) counts.failed = 1;
    results.push({ name: check.name, seconds: (performance.now() - startedAt) / 1000, ...counts });
  }
}

function close() {
  // By name once more: what a test said is a thousand lines above.
  for (const { name, failures = [] } of results)
    for (const failure of failures) say(`✗ ${name} │ ${failure}`);
  say("");
  for (const { name, seconds, passed, failed, skipped, flaky = 0 } of results) {
    const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}${flaky > 0 ? `, ${flaky} flaky` : ""}`;
    say(`${failed > 0 ? "✗" : "✓"} ${name.padEnd(12)}${seconds.toFixed(1).padStart(7)} s  ${counts}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  if (results.length === 0 || sum("failed") > 0) process.exitCode = 1;
  say(
    `${sum("passed")} passed, ${Math.max(sum("failed"), results.length === 0 ? 1 : 0)} failed${sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : ""}`,
  );
}
