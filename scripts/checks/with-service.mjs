import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../ports/free-port.mjs";
import { Refusal } from "../say.mjs";

/**
 * Runs `npm start` in a tree, on a free port and empty data, hands its address and the seconds until its home page
 * answered to `work`, and stops it with Ctrl-C. Throws a Refusal when it doesn't come up. `env` is that of another Node, if any.
 */
export async function withService(tree, work, env = process.env) {
  const dataDir = mkdtempSync(path.join(tmpdir(), "octopus-service-"));
  const port = await freePort();
  const site = `http://localhost:${port}`;
  const startedAt = performance.now();
  const child = spawn("npm", ["--silent", "start"], {
    cwd: tree,
    env: { ...env, PORT: String(port), OCTOPUS_DATA_DIR: dataDir, OCTOPUS_DEMO: "1" },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => (said += text));
  let gone = false;
  const ended = new Promise((resolve) => child.once("close", resolve)).then(() => (gone = true));
  try {
    while (!gone && !(await answers(site))) await new Promise((resolve) => setTimeout(resolve, 200));
    if (gone) throw new Refusal(`npm start ended:\n${said}`);
    return await work({ site, seconds: (performance.now() - startedAt) / 1000 });
  } finally {
    if (!gone) process.kill(-child.pid, "SIGINT");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function answers(site) {
  return fetch(site).then(
    ({ ok }) => ok,
    () => false,
  );
}
