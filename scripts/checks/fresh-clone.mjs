// The README's promise, tried: a clone of what is committed, with nothing installed, to a page that answers.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../root.mjs";
import { Refusal } from "../say.mjs";

/** The promise is 90 seconds on a machine of one's own; a build server may be doing other things. */
const PROMISED_SECONDS = 90;
const PATIENCE = 2;

export const freshClone = {
  name: "fresh clone",
  async run() {
    const clone = mkdtempSync(path.join(tmpdir(), "octopus-clone-"));
    try {
      execFileSync("git", ["clone", "--quiet", root, clone]);
      const seconds = await startOnce(clone);
      console.log(
        `fresh clone │ npm start answered after ${seconds.toFixed(1)} s (promised: ${PROMISED_SECONDS} s).`,
      );
      const inTime = seconds < PATIENCE * PROMISED_SECONDS;
      return { passed: inTime ? 1 : 0, failed: inTime ? 0 : 1, skipped: 0 };
    } finally {
      rmSync(clone, { recursive: true, force: true });
    }
  },
};

/** Seconds until the home page answers; the service has stopped by then. */
async function startOnce(clone) {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn("npm", ["--silent", "start"], {
    cwd: clone,
    env: { ...process.env, PORT: String(port) },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => (said += text));
  const ended = new Promise((resolve) => child.once("close", resolve));
  let gone = false;
  void ended.then(() => (gone = true));
  try {
    while (!gone) {
      const answered = await fetch(`http://localhost:${port}/`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (answered) return (performance.now() - startedAt) / 1000;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Refusal(`npm start in a fresh clone ended:\n${said}`);
  } finally {
    if (!gone) process.kill(-child.pid, "SIGINT");
    await ended;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
