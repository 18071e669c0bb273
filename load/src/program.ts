import { spawn } from "node:child_process";
import { freePort } from "../../scripts/ports/free-port.mjs";

export interface Program {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a Node program that serves HTTP at the PORT it is given, a free one unless told, and waits for its answer at `ready`. Its log goes where
 * nobody reads it, as fast as it is written. What isn't in `env`, it doesn't have.
 */
export async function startProgram(
  file: string,
  {
    env,
    ready,
    flags = [],
    port: wanted,
  }: { env: Record<string, string>; ready: string; flags?: string[]; port?: number },
): Promise<Program> {
  const port = wanted ?? (await freePort());
  const child = spawn(process.execPath, [...flags, file], {
    env: { ...env, NODE_ENV: "production", PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill("SIGINT");
    await ended;
  };
  if (await whenUp(url + ready, () => child.exitCode === null)) return { url, stop };
  await stop();
  throw new Error(`${file} did not come up`);
}

/** Waits for an answer at `url`, for half a minute and as long as it `mayStill` come. */
export async function whenUp(url: string, mayStill = () => true): Promise<boolean> {
  for (let tries = 0; tries < 300 && mayStill(); tries += 1) {
    if (await answers(url)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}
