import { TEST_MERCHANT, type TestApi, TEST_VAPID } from "@octopus/api/testing";
import {
  ensureServiceAccount,
  startGcsStandIn,
  startKakaoPayStandIn,
  startSmtpStandIn,
} from "@octopus/stand-ins";
import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect } from "vitest";

/** Makes a program say, when it ends, how much memory it had at most. */
export const SAYING_ITS_PEAK = `--import=data:text/javascript,${encodeURIComponent(
  `process.on("exit", () => console.error("peak " + process.resourceUsage().maxRSS))`,
)}`;

const workspace = join(dirname(fileURLToPath(import.meta.url)), "..");
const inRoot = (path: string) => join(workspace, "../..", path);

const NAMES = ["main", "run-once", "make-operator", "seed-demo"];
const A_DAY = 86_400_000;
/** What the bundles are made of. */
const SOURCES = ["scripts/bundle.mjs", "apps/worker/src", "packages/api/src", "packages/db/src"];

/** Where the worker's programs lie, bundled as for a release: once for all test files that run while nothing is changed. */
async function bundles(): Promise<string> {
  // Below the workspace, or the bundles would not find the packages that they import.
  const cache = join(workspace, ".cache");
  const made = join(cache, `programs-${await fingerprint()}`);
  if (existsSync(made)) return made;
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, "unfinished-"));
  await promisify(execFile)(
    process.execPath,
    [
      inRoot("scripts/bundle.mjs"),
      ...NAMES.flatMap((name) => [`src/${name}.ts`, join(unfinished, `${name}.js`)]),
    ],
    { cwd: workspace },
  );
  // The disk may have another clock than this process.
  const { mtimeMs: now } = await stat(unfinished);
  for (const name of await readdir(cache)) {
    const { mtimeMs } = await stat(join(cache, name));
    if (/^(programs|unfinished)-/.test(name) && now - mtimeMs > A_DAY)
      await rm(join(cache, name), { recursive: true, force: true });
  }
  // Another process that was quicker has made the same.
  await rename(unfinished, made).catch(() => rm(unfinished, { recursive: true }));
  return made;
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    const files = source.endsWith(".mjs") ? [""] : await readdir(inRoot(source), { recursive: true });
    for (const file of files.filter((name) => !/\.test\.ts$/.test(name)).toSorted()) {
      const path = join(inRoot(source), file);
      if (/\.m?ts$|\.mjs$/.test(path)) hash.update(path).update(await readFile(path));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Program {
  /** Resolves when a log line has this message, to its fields. */
  said(message: string): Promise<Record<string, unknown>>;
  signal(signal: NodeJS.Signals): void;
  endStdin(): void;
  readonly ended: Promise<Ended>;
}

/** The worker's programs, with the stand-ins they need and nothing else in the environment. */
export async function buildPrograms(databaseUrl: string) {
  const dataDir = await mkdtemp(join(tmpdir(), "octopus-worker-"));
  const programs = await bundles();
  const account = await ensureServiceAccount(dataDir);
  const gcs = await startGcsStandIn({ port: 0, dataDir, bucket: "octopus-test" });
  const kakaoPay = await startKakaoPayStandIn({ port: 0, ...TEST_MERCHANT });
  const smtp = await startSmtpStandIn({ smtpPort: 0, httpPort: 0, dataDir });
  const environment = {
    DATABASE_URL: databaseUrl,
    TOKEN_SECRET: "worker-test-".padEnd(43, "0"),
    LEDGER_KEYS: "ledger-".padEnd(43, "0"),
    BANK_KEYS: "bank-".padEnd(43, "0"),
    PUBLIC_URL: "http://localhost:3000",
    GCS_BUCKET: "octopus-test",
    GCS_ENDPOINT: gcs.endpoint,
    GOOGLE_APPLICATION_CREDENTIALS: account.file,
    KAKAOPAY_URL: kakaoPay.url,
    KAKAOPAY_SECRET_KEY: TEST_MERCHANT.secretKey,
    KAKAOPAY_CID: TEST_MERCHANT.cid,
    SMTP_URL: smtp.smtpUrl,
    VAPID_PUBLIC_KEY: TEST_VAPID.publicKey,
    VAPID_PRIVATE_KEY: TEST_VAPID.privateKey,
    VAPID_SUBJECT: TEST_VAPID.subject,
  };
  const running = new Set<ReturnType<typeof spawn>>();

  return {
    kakaoPay,
    mailboxUrl: smtp.mailboxUrl,
    /** Where objects can be written to and read from by the JSON API, without a login. */
    bucketUrl: `${gcs.endpoint}/upload/storage/v1/b/octopus-test/o`,
    start(name: string, args: string[] = [], extra: Record<string, string> = {}): Program {
      const child = spawn(process.execPath, [join(programs, `${name}.js`), ...args], {
        env: { ...environment, ...extra },
        stdio: ["pipe", "pipe", "pipe"],
      });
      running.add(child);
      let stdout = "";
      let stderr = "";
      child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
      const awaited = new Map<string, (fields: Record<string, unknown>) => void>();
      const heard = new Map<string, Record<string, unknown>>();
      createInterface(child.stdout).on("line", (line) => {
        stdout += `${line}\n`;
        const fields = JSON.parse(line.startsWith("{") ? line : "{}") as Record<string, unknown>;
        const { msg } = fields as { msg?: string };
        if (msg === undefined) return;
        heard.set(msg, fields);
        awaited.get(msg)?.(fields);
      });
      const ended = new Promise<Ended>((resolve) => {
        child.on("close", (code) => {
          running.delete(child);
          resolve({ code, stdout, stderr });
        });
      });
      return {
        ended,
        signal: (signal) => void child.kill(signal),
        endStdin: () => child.stdin.end(),
        async said(message) {
          const before = heard.get(message);
          if (before) return before;
          const early = ended.then((end) => {
            throw new Error(`${name} ended before it said "${message}": ${JSON.stringify(end)}`);
          });
          const now = new Promise<Record<string, unknown>>((resolve) => awaited.set(message, resolve));
          return Promise.race([now, early]);
        },
      };
    },
    async close() {
      for (const child of running) child.kill("SIGKILL");
      await gcs.close();
      await smtp.close();
      await kakaoPay.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export type Programs = Awaited<ReturnType<typeof buildPrograms>>;

/** Proves that something comes true after `cause` without the minute's help: one of three times, none has begun between. */
export async function withoutTheMinute(
  { deps }: TestApi,
  cause: (n: number) => Promise<() => Promise<boolean>>,
): Promise<void> {
  const minutes = async () => {
    const runs = await deps.db.query.jobRuns.findMany({ columns: { job: true } });
    return runs.filter(({ job }) => job === "SEND_REMINDERS" || job === "SETTLE_PAYMENTS").length;
  };
  for (let n = 0; n < 3; n++) {
    const before = await minutes();
    await expect.poll(await cause(n), { timeout: 90_000, interval: 20 }).toBe(true);
    if ((await minutes()) === before) return;
  }
  throw new Error("each time the minute came between: nothing else may have helped");
}
