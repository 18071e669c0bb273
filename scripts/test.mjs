// `npm test`: everything that says whether this tree is good, from a fresh clone with nothing but Node and npm. With names of
// stages (`npm test -- check build`), only those, as a build server that shows them one by one asks for.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { summaryOf } from "./checks/summary.mjs";
import { checkNode, installIfNeeded } from "./install.mjs";
import { conclude, Refusal, say } from "./say.mjs";

// On a server all of it runs, so that one run shows everything that is wrong; here the first failing stage ends it.
const onServer = (process.env.CI ?? "") !== "";
const chosen = process.argv.slice(2);
const isChosen = ([name]) => chosen.length === 0 || chosen.includes(name);
const results = [];
const times = [];

await conclude(async () => {
  checkNode();
  await timed("install", () => installIfNeeded());
  // These need installed packages.
  const { build, deployment, journeys, staticChecks, tests } = await import("./checks/checks.mjs");
  const { chromiumForJourneys } = await import("./checks/chromium.mjs");
  const { nginxForDeployment } = await import("./checks/nginx.mjs");
  const { freshClone } = await import("./checks/fresh-clone.mjs");
  const { installLighthouse, lighthouse } = await import("./checks/lighthouse.mjs");
  const { oldNode } = await import("./checks/oldest-node.mjs");

  const reportDir = mkdtempSync(path.join(tmpdir(), "octopus-reports-"));
  // Fetching a browser waits for the network, checking waits for the processor: side by side.
  const chromium = chromiumForJourneys();
  chromium.catch(() => undefined);
  // apt does one thing at a time.
  const nginx = chromium.catch(() => undefined).then(nginxForDeployment);
  nginx.catch(() => undefined);
  const rater = onServer && isChosen(["lighthouse"]) ? installLighthouse() : undefined;
  rater?.catch(() => undefined);
  // Stages of one group run side by side, and so do the lanes of a stage. Tests and releases wait a good part of their time, so
  // each leaves room for the other.
  const groups = [
    [["check", "Checking types, lint, structure …", staticChecks]],
    [["build", "Building …", [[build]]]],
    [
      ["test", "Running unit and integration tests …", [[tests]]],
      ["release", "Releasing under load …", [[deployment(nginx)]]],
      // These take minutes and seldom fail, so only a server runs them. What is not committed is not in the clone.
      ...(onServer
        ? [["start", "Starting a fresh clone, and on the oldest Node …", [[freshClone, oldNode]]]]
        : []),
    ],
    [["journeys", "Running the journeys in Chromium …", [[journeys(reportDir, chromium)]]]],
    // By itself, as it measures how fast pages are.
    ...(onServer ? [[["lighthouse", "Rating pages by Lighthouse …", [[lighthouse(chromium, rater)]]]]] : []),
  ];
  try {
    for (const group of groups) {
      await Promise.all(group.filter(isChosen).map(runStage));
      if (!onServer && results.some(({ failed }) => failed > 0)) break;
    }
  } finally {
    rmSync(reportDir, { recursive: true, force: true });
  }
});
const { lines, failed } = summaryOf(results, times);
for (const line of lines) say(line);
if (failed > 0) process.exitCode = 1;

async function runStage([name, title, lanes]) {
  say(`\n${title}`);
  await timed(name, () => Promise.all(lanes.map((lane) => runLane(name, lane))));
}

async function runLane(stage, lane) {
  for (const check of lane) {
    const startedAt = performance.now();
    const counts = await check.run().catch((error) => {
      say(error instanceof Refusal ? error.message : error);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    // A runner that found nothing to run has proved nothing.
    if (counts.passed + counts.failed === 0) counts.failed = 1;
    results.push({ stage, name: check.name, seconds: secondsSince(startedAt), ...counts });
  }
}

async function timed(name, work) {
  const startedAt = performance.now();
  await work();
  times.push({ name, seconds: secondsSince(startedAt) });
}

function secondsSince(startedAt) {
  return (performance.now() - startedAt) / 1000;
}
