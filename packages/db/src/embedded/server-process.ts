import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Binaries } from "./binaries.js";
import type { Launch } from "./identity.js";

const KEPT_LINES = 40;
const READY = "database system is ready to accept connections";

/** PostgreSQL found its port taken by someone else. */
export class PortTaken extends Error {}

export interface ServerProcess {
  /** Resolves when the server has ended, wanted or not. */
  ended: Promise<void>;
  stop: () => Promise<void>;
}

/** Starts a server on `dataDir` and waits until it takes connections; throws one sentence when it doesn't. */
export async function startServer(
  { postgres }: Binaries,
  launch: Launch,
  options: { dataDir: string; port: number; durable: boolean; onLog: (line: string) => void },
): Promise<ServerProcess> {
  const [file = postgres, ...args] = [
    ...launch.prefix,
    postgres,
    "-D",
    options.dataDir,
    ...settings(options),
  ];
  // A process group of its own: Ctrl-C in a terminal reaches us, and we decide when the database goes (last).
  const child = spawn(file, args, {
    cwd: options.dataDir,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    ...launch.identity,
  });
  const killNow = () => child.kill("SIGQUIT");
  process.once("exit", killNow);
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
    child.once("error", () => resolve());
  });
  void ended.then(() => process.off("exit", killNow));

  await untilReady(child, ended, options);
  return {
    ended,
    stop: async () => {
      // Fast shutdown; a throw-away server needn't write its last checkpoint.
      child.kill(options.durable ? "SIGINT" : "SIGQUIT");
      await ended;
    },
  };
}

function settings({ port, durable }: { port: number; durable: boolean }): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 200,
    shared_buffers: "128MB",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable
      ? {}
      : {
          fsync: "off",
          synchronous_commit: "off",
          full_page_writes: "off",
          wal_level: "minimal",
          max_wal_senders: 0,
          max_wal_size: "4GB",
        }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function untilReady(
  child: ChildProcess,
  ended: Promise<void>,
  { dataDir, port, onLog }: { dataDir: string; port: number; onLog: (line: string) => void },
): Promise<void> {
  const lastLines: string[] = [];
  const ready = new Promise<"ready">((resolve) => {
    if (child.stderr === null) return;
    createInterface({ input: child.stderr }).on("line", (line) => {
      onLog(line);
      lastLines.push(line);
      if (lastLines.length > KEPT_LINES) lastLines.shift();
      if (line.includes(READY)) resolve("ready");
    });
  });
  if ((await Promise.race([ready, ended])) === "ready") return;
  if (lastLines.some((line) => /Address already in use|could not bind/.test(line)))
    throw new PortTaken(`Port ${port} is already in use, so PostgreSQL can't listen there.`);
  const fatal =
    lastLines.findLast((line) => /(FATAL|PANIC):/.test(line)) ?? lastLines.at(-1) ?? "it gave no reason";
  throw new Error(`PostgreSQL could not start on ${dataDir}: ${fatal.replace(/^.*?(FATAL|PANIC):\s*/, "")}.`);
}
