import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { workerMemory } from "../../../scripts/service/worker-memory.mjs";
import { inheritedEnvironment } from "../env.js";
import { type Program, startProgram } from "../program.js";
import { inRepository } from "../repository.js";
import { webEnvironment } from "../web-environment.js";

/** Whoever runs the load is one client with everybody's sign-ins: what keeps floods out would measure nothing but itself. */
const WIDE_LIMITS = "signInPerClient=1000000/60";

export interface LoadedService {
  readonly environment: Readonly<Record<string, string>>;
  /** Of the web app, one on each of the ports. */
  readonly instances: readonly Program[];
  stop(): Promise<void>;
}

/** The programs of production, with the providers' stand-ins as the world outside: instances of the web app and a worker. */
export async function startService(
  databaseUrl: string,
  { folder, publicUrl, ports }: { folder: string; publicUrl: string; ports: readonly number[] },
): Promise<LoadedService> {
  const settings = {
    ...webEnvironment(databaseUrl),
    PUBLIC_URL: publicUrl,
    TRUSTED_PROXIES: "127.0.0.1",
    RATE_LIMITS: WIDE_LIMITS,
  };
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const each of stops.reverse()) await each();
  };
  try {
    const standIns = await startStandIns({ ...settings, STAND_INS_DATA_DIR: path.join(folder, "stand-ins") });
    stops.push(standIns.stop);
    const { gcsEndpoint, serviceAccountFile, smtpUrl, kakaoPayUrl } = standIns;
    const environment = {
      ...settings,
      GCS_ENDPOINT: gcsEndpoint,
      GOOGLE_APPLICATION_CREDENTIALS: serviceAccountFile,
      SMTP_URL: smtpUrl,
      KAKAOPAY_URL: kakaoPayUrl,
    };
    const worker = spawn(process.execPath, [inRepository("apps/worker/dist/main.js")], {
      env: { ...inheritedEnvironment(), ...environment, ...workerMemory, NODE_ENV: "production" },
      stdio: ["ignore", "ignore", "inherit"],
    });
    stops.push(() => ended(worker));
    const instances: Program[] = [];
    for (const port of ports) {
      const instance = await startProgram(inRepository("apps/web/build/host.js"), {
        env: environment,
        ready: "/readyz",
        port,
      });
      stops.push(instance.stop);
      instances.push(instance);
    }
    return { environment, instances, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface StandIns {
  readonly gcsEndpoint: string;
  readonly serviceAccountFile: string;
  readonly smtpUrl: string;
  readonly kakaoPayUrl: string;
  stop(): Promise<void>;
}

async function startStandIns(env: Record<string, string>): Promise<StandIns> {
  const program = spawn(process.execPath, [inRepository("packages/stand-ins/dist/main.js")], {
    env: { ...inheritedEnvironment(), ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: program.stdout }).once("line", resolve);
    program.once("exit", () => reject(new Error("the stand-ins did not come up")));
  });
  return { ...(JSON.parse(line) as Omit<StandIns, "stop">), stop: () => ended(program) };
}

async function ended(program: ReturnType<typeof spawn>): Promise<void> {
  if (program.exitCode !== null) return;
  const exit = new Promise((resolve) => program.once("exit", resolve));
  program.kill("SIGTERM");
  await exit;
}
