// What a running service lets its other commands know (`npm run operator`): in its data directory, for its user only.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const place = (dataDir) => path.join(dataDir, "running.json");

export function writeRunningFile(dataDir, env) {
  writeFileSync(place(dataDir), JSON.stringify({ pid: process.pid, env }), { mode: 0o600 });
}

export function removeRunningFile(dataDir) {
  rmSync(place(dataDir), { force: true });
}

/** The settings of the service that runs on this data directory; undefined when none does. */
export function readRunningFile(dataDir) {
  try {
    const { pid, env } = JSON.parse(readFileSync(place(dataDir), "utf8"));
    process.kill(pid, 0);
    return env;
  } catch {
    return undefined;
  }
}
