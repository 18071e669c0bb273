import { execFileSync } from "node:child_process";

/** Holds the worker of a service still while `act` goes on: what is asked of it waits. */
export async function whileWorkerRests(dataDir: string, act: () => Promise<void>): Promise<void> {
  const worker = workerOf(dataDir);
  process.kill(worker, "SIGSTOP");
  try {
    await act();
  } finally {
    process.kill(worker, "SIGCONT");
  }
}

function workerOf(dataDir: string): number {
  const processes = execFileSync("ps", ["axeww", "-o", "pid=,args="], { encoding: "utf8", maxBuffer: 1e8 });
  const worker = processes
    .split("\n")
    .find((line) => line.includes("apps/worker/dist/main.js") && line.includes(dataDir));
  if (worker === undefined) throw new Error(`no worker runs on ${dataDir}`);
  return Number.parseInt(worker, 10);
}
