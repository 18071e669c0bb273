// One program of the service, from its start to its end.
import { spawn } from "node:child_process";
import { appendFileSync, closeSync, existsSync, openSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { root } from "../root.mjs";
import { Refusal } from "../say.mjs";

const SHOWN_LINES = 8;

/**
 * Starts `node <entry>`; what it says goes to <data dir>/logs/<name>.log.
 * It gets a process group of its own, so that Ctrl-C in a terminal reaches only us and we decide who stops when, and
 * OCTOPUS_PARENT_PIPE=1: its stdin ends when we do, however we end, and then it stops by itself.
 * With `says: "ready"` its first line on stdout is JSON, and what `ready` resolves to.
 * With `onLine`, each line goes there as well as to the log. `nodeOptions` are Node's own, such as `--inspect`.
 */
export function startProgram({ name, title, entry, env, dataDir, says, onLine, nodeOptions = [] }) {
  const logFile = path.join(dataDir, "logs", `${name}.log`);
  if (existsSync(logFile)) renameSync(logFile, logFile.replace(/log$/, "previous.log"));
  const log = openSync(logFile, "w", 0o600);
  const child = spawn(process.execPath, ["--enable-source-maps", ...nodeOptions, entry], {
    cwd: root,
    env: { ...process.env, ...env, OCTOPUS_PARENT_PIPE: "1" },
    detached: true,
    stdio: ["pipe", says === "ready" || onLine ? "pipe" : log, onLine ? "pipe" : log],
  });
  closeSync(log);
  // The pipe is only ever closed; a program that is gone has closed its end.
  child.stdin.on("error", () => undefined);
  for (const stream of onLine ? [child.stdout, child.stderr] : [])
    createInterface({ input: stream }).on("line", (line) => {
      appendFileSync(logFile, `${line}\n`);
      onLine(line);
    });

  let wanted = false;
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(signal === null ? `exit code ${code}` : signal));
  });
  const died = ended.then((how) => {
    if (wanted) return new Promise(() => undefined);
    const last = readFileSync(logFile, "utf8")
      .trimEnd()
      .split("\n")
      .filter(isForPeople)
      .slice(-SHOWN_LINES)
      .join("\n");
    throw new Refusal(`${title} ended (${how})${last === "" ? "" : `: ${last}`}\nIts log: ${logFile}`);
  });
  // Nobody may be waiting at that moment.
  died.catch(() => undefined);

  const ready = says === "ready" ? Promise.race([firstLine(child.stdout), died]) : Promise.resolve();
  ready.catch(() => undefined);

  return {
    title,
    ready,
    died,
    /** Asks it to stop, insists after `graceMilliseconds`, and resolves when it is gone. */
    stop(graceMilliseconds) {
      wanted = true;
      child.kill("SIGTERM");
      const insist = setTimeout(() => this.kill(), graceMilliseconds);
      return ended.then(() => clearTimeout(insist));
    },
    /** Ends it at once, with whatever it has started. */
    kill() {
      wanted = true;
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        child.kill("SIGKILL");
      }
    },
  };
}

function firstLine(stream) {
  return new Promise((resolve) => {
    createInterface({ input: stream }).once("line", (line) => resolve(JSON.parse(line)));
  });
}

/** Structured log lines are for the file. */
function isForPeople(line) {
  return line.trim() !== "" && !line.startsWith("{");
}
