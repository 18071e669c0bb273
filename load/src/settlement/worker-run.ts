import { TEST_VAPID } from "@octopus/api/testing";
import { spawn } from "node:child_process";
import postgres from "postgres";
import { workerMemory } from "../../../scripts/service/worker-memory.mjs";
import { inheritedEnvironment } from "../env.js";

/** Makes a program say, when it ends, how much memory it had at most. */
const SAYING_ITS_PEAK = `--import=data:text/javascript,${encodeURIComponent(
  `process.on("exit", () => console.error("peak " + process.resourceUsage().maxRSS))`,
)}`;

export interface WorkerRun {
  /** Of the run itself, without the start of its process. */
  readonly startedAt: Date;
  readonly finishedAt: Date;
  /** Missions. */
  readonly changed: number;
  readonly megabytes: number;
}

/** Settles all that is due at `asOf` with the worker's own program, as `npm run run-once` does, in its own process. */
export async function settleByWorker(url: string, asOf: string): Promise<WorkerRun> {
  const program = spawn(
    process.execPath,
    ["apps/worker/dist/run-once.js", "settleMissions", "--as-of", asOf],
    {
      env: {
        ...inheritedEnvironment(),
        ...workerMemory,
        NODE_OPTIONS: `${workerMemory.NODE_OPTIONS} ${SAYING_ITS_PEAK}`,
        DATABASE_URL: url,
        TOKEN_SECRET: "bench-".padEnd(43, "0"),
        LEDGER_KEYS: "ledger-".padEnd(43, "0"),
        BANK_KEYS: "bank-".padEnd(43, "0"),
        PUBLIC_URL: "http://localhost:3000",
        GCS_BUCKET: "octopus-bench",
        SMTP_URL: "smtp://localhost:25",
        KAKAOPAY_SECRET_KEY: "bench",
        KAKAOPAY_CID: "TC0ONETIME",
        VAPID_PUBLIC_KEY: TEST_VAPID.publicKey,
        VAPID_PRIVATE_KEY: TEST_VAPID.privateKey,
        VAPID_SUBJECT: TEST_VAPID.subject,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const texts = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    program[stream].setEncoding("utf8").on("data", (text: string) => (texts[stream] += text));
  const code = await new Promise((resolve) => program.once("close", resolve));
  if (code !== 0) throw new Error(`the worker ended with ${String(code)}: ${texts.stderr}`);
  const { runId, failed } = JSON.parse(texts.stdout) as { runId: number; failed: number };
  if (failed > 0) throw new Error(`${failed} missions could not be settled`);

  const sql = postgres(url, { max: 1 });
  const [run] = await sql<{ startedAt: Date; finishedAt: Date; changed: number }[]>`
    select started_at as "startedAt", finished_at as "finishedAt", changed from job_runs where id = ${runId}`;
  await sql.end();
  return { ...run!, megabytes: Number(/^peak (\d+)$/m.exec(texts.stderr)![1]) / 1000 };
}
