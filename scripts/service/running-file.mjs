// What a running service lets others know, in its data directory, for its own user only: that it runs there, so that
// nobody starts another on top of it, and its settings, for `npm run operator`.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../say.mjs";

const place = (dataDir) => path.join(dataDir, "running.json");

/** Takes the directory for this process. Throws a Refusal when another service runs on it. */
export function claimDataDir(dataDir) {
  const other = readRunningFile(dataDir);
  if (other !== undefined)
    throw new Refusal(
      `Octopus already runs on ${dataDir} (process ${other.pid}): stop it first, or choose another OCTOPUS_DATA_DIR.`,
    );
  shareSettings(dataDir, {});
}

export function shareSettings(dataDir, env) {
  writeFileSync(place(dataDir), JSON.stringify({ pid: process.pid, env }), { mode: 0o600 });
}

export function releaseDataDir(dataDir) {
  rmSync(place(dataDir), { force: true });
}

/** The service that runs on this data directory: its process and its settings. Undefined when none does. */
export function readRunningFile(dataDir) {
  try {
    const running = JSON.parse(readFileSync(place(dataDir), "utf8"));
    // After a hard end the number may belong to another program by now.
    const command = execFileSync("ps", ["-o", "command=", "-p", String(running.pid)], { encoding: "utf8" });
    return /\/(start|dev)[.]mjs/.test(command) ? running : undefined;
  } catch {
    return undefined;
  }
}
