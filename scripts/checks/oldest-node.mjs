// The oldest Node that package.json promises, tried in short: what meets Node itself (servers, streams, keys, native packages),
// the rules that touch nothing, and the whole service up to a person who is signed in. All the rest runs on the Node of .nvmrc;
// `npm run with-node -- 20 test` runs it on this one.
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { bringNode, oldestNode } from "../bring-node.mjs";
import { inRoot, root } from "../root.mjs";
import { Refusal } from "../say.mjs";
import { testReport, vitestCounts, withStatus } from "./reports.mjs";
import { runPlain } from "./run-check.mjs";
import { withService } from "./with-service.mjs";

const PLACES = [
  "packages/stand-ins/",
  "packages/api/src/adapters/",
  "packages/api/src/kernel/",
  "apps/web/app/",
];

export const oldNode = {
  name: `node ${oldestNode.split(".")[0]}`,
  async run() {
    const { env } = await bringNode(oldestNode);
    const counts = await runTests(env);
    await withService(root, signIn, env);
    return { ...counts, passed: counts.passed + 1 };
  },
};

async function runTests(env) {
  // Beside the reports of the workspaces, which are about another Node.
  const place = path.join(".cache", "node", "tests");
  const report = testReport(place);
  rmSync(report, { force: true });
  mkdirSync(path.dirname(report), { recursive: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const vitest = inRoot("node_modules/vitest/vitest.mjs");
  const status = await runPlain("node", [vitest, "run", ...PLACES, ...reporters], env);
  return withStatus(status, vitestCounts(place));
}

/** As the README shows it for those who call the API from outside: web app, database and seeded demo have to be right for it. */
async function signIn({ site }) {
  const answer = await fetch(`${site}/trpc/auth.signIn`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ loginId: "octodemo1", password: "octopus-demo" }),
  });
  if (!answer.ok) throw new Refusal(`Signing in was answered with ${answer.status}: ${await answer.text()}`);
}
