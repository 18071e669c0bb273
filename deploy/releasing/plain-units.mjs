import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as elapsed } from "node:timers/promises";

const PROGRAMS = { web: "apps/web/build/host.js", worker: "apps/worker/dist/main.js" };
/** As deploy/systemd has it. */
const STOP_MILLISECONDS = 40_000;

/**
 * The same units as plain processes, where there is no systemd: by hand, and in tests. They have this process's environment unless told,
 * outlive it, are found again by a file with their number, and nobody starts them again when they end.
 */
export function plainUnits({ home }, env = process.env) {
  const dir = path.join(home, "run");
  const place = (name) => path.join(dir, `${name}.pid`);
  const isRunning = async (name) => isProcess(numberIn(place(name)));
  return {
    isRunning,
    /** The end of what it has said. */
    async lastWords(name) {
      return readFileSync(path.join(dir, `${name}.log`), "utf8")
        .split("\n")
        .slice(-12)
        .join("\n");
    },
    async start(name) {
      mkdirSync(dir, { recursive: true });
      const [, kind, instance] = /^octopus-(web|worker)@(\w+)$/.exec(name);
      const log = openSync(path.join(dir, `${name}.log`), "a", 0o600);
      const child = spawn(process.execPath, [path.join(home, "slots", instance, PROGRAMS[kind])], {
        cwd: home,
        detached: true,
        env: { ...env, ...(kind === "web" && { PORT: instance }) },
        stdio: ["ignore", log, log],
      });
      closeSync(log);
      child.unref();
      writeFileSync(place(name), String(child.pid));
    },
    async stop(name) {
      const pid = numberIn(place(name));
      const end = performance.now() + STOP_MILLISECONDS;
      if (isProcess(pid)) process.kill(pid, "SIGTERM");
      while (isProcess(pid)) {
        if (performance.now() > end) process.kill(pid, "SIGKILL");
        await elapsed(50);
      }
      rmSync(place(name), { force: true });
    },
  };
}

function numberIn(file) {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** A process that has ended and that nobody has asked for its exit code is none any more. */
function isProcess(pid) {
  if (pid === undefined) return false;
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
