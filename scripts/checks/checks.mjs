// Everything that `npm test` runs. A check answers { passed, failed, skipped }; one without tests of its own counts as one.
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { turbo, turboEnv } from "../build.mjs";
import { inRoot } from "../root.mjs";
import { playwrightCounts, sumOf, testReport, vitestCounts, withStatus } from "./reports.mjs";
import { runPlain, runPrefixed } from "./run-check.mjs";

const bin = (name) => inRoot("node_modules/.bin", name);
const turboRun = (tasks, logs = "errors-only") => [
  turbo,
  ["run", ...tasks, "--ui=stream", `--output-logs=${logs}`, "--continue", "--concurrency=1"],
  turboEnv,
];

const commands = (name, ...list) => ({
  name,
  async run() {
    for (const [file, args, env] of list)
      if ((await runPrefixed(name, file, args, env)) !== 0) return { passed: 0, failed: 1, skipped: 0 };
    return { passed: 1, failed: 0, skipped: 0 };
  },
});

/** The two largest workspaces, whose linting takes as long as everything else that only reads the source. */
const LARGE = ["@octopus/api", "@octopus/web"];

/** Those that only read the source: two lanes, one for each core. */
export const staticChecks = [
  [
    commands("types", turboRun(["types"])),
    commands("structure", [bin("depcruise"), ["--config", ".dependency-cruiser.cjs", "apps", "packages"]]),
    commands("dead code", [bin("knip"), []]),
    commands("migrations", [process.execPath, [inRoot("scripts/check-migrations.mjs")]]),
    commands("format", [bin("prettier"), ["--check", "--log-level=warn", "."]]),
    commands("lint", turboRun(["lint", ...LARGE.map((name) => `--filter=!${name}`)]), [
      bin("eslint"),
      ["scripts", "deploy", "eslint.config.js", ".dependency-cruiser.cjs"],
    ]),
  ],
  [commands("lint of api and web", turboRun(["lint", ...LARGE.map((name) => `--filter=${name}`)]))],
];

/** Each workspace's tests, one after another, as each takes both cores. What hasn't changed since it passed isn't run again. */
export const tests = {
  name: "tests",
  async run() {
    const workspaces = [
      "",
      "load",
      ...["packages", "apps"].flatMap((dir) => readdirSync(inRoot(dir)).map((name) => `${dir}/${name}`)),
    ];
    for (const workspace of workspaces) rmSync(testReport(workspace), { force: true });
    const status = await runPlain(...turboRun(["test", "test:scripts"], "new-only"));
    return withStatus(status, sumOf(workspaces.map(vitestCounts)));
  },
};

export const build = commands("build", turboRun(["build"]));

/** What runs the service for real: nginx, releases, backups, with the programs as they were built. */
export const deployment = (nginx) => ({
  name: "deployment",
  async run() {
    rmSync(testReport("deploy"), { force: true });
    const vitest = [inRoot("scripts/checks/vitest.mjs"), "deploy", "--maxWorkers=1"];
    const status = await runPlain(process.execPath, vitest, { NGINX_PATH: await nginx });
    return withStatus(status, vitestCounts("deploy"));
  },
});

export const journeys = (reportDir, chromium) => ({
  name: "journeys",
  async run() {
    // It has to be installed; playwright.config.ts finds it by itself.
    await chromium;
    const report = path.join(reportDir, "playwright.json");
    const status = await runPlain(
      bin("playwright"),
      // A journey that fails is tried once more, with a service of its own, and is told as flaky if it then passes: each is
      // some hundred presses, and the machine may stop for a second at any of them.
      ["test", "--config", "apps/web/playwright.config.ts", "--reporter=list,json", "--retries=1"],
      {
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    );
    return withStatus(status, playwrightCounts(report));
  },
});
