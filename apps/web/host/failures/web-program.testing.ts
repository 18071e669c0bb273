import { TEST_MERCHANT, TEST_VAPID } from "@octopus/api/testing";
import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const workspace = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** An app without pages, where the build would lie: what is tested here is the host and the API. */
const NO_PAGES = `
export const entry = { module: { default: () => new Response(null, { status: 404 }) } };
export const routes = {}, future = {}, publicPath = "/", assetsBuildDirectory = "", isSpaMode = false, mode = "production";
export const assets = { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" };`;

export interface WebProcess {
  readonly site: string;
  /** Of the process, as long as it lives; afterwards what it ended with. */
  state(): "running" | { code: number | null; stderr: string };
  kill(): Promise<void>;
}

/** The web app's own program, bundled as for a release. Its keys are those of `createTestApi`. */
export async function buildWebProgram(more: Record<string, string>) {
  await mkdir(join(workspace, ".cache"), { recursive: true });
  const build = await mkdtemp(join(workspace, ".cache", "program-"));
  await mkdir(join(build, "server"));
  await mkdir(join(build, "client"));
  await writeFile(join(build, "server", "index.js"), NO_PAGES);
  const bundle = join(workspace, "../../scripts/bundle.mjs");
  await promisify(execFile)(process.execPath, [bundle, "server.ts", join(build, "host.js")], {
    cwd: workspace,
  });
  const environment = {
    NODE_ENV: "production" as const,
    TOKEN_SECRET: "test-".padEnd(43, "0"),
    LEDGER_KEYS: "ledger-".padEnd(43, "0"),
    BANK_KEYS: "bank-".padEnd(43, "0"),
    PUBLIC_URL: "http://localhost:3000",
    GCS_BUCKET: "octopus-test",
    KAKAOPAY_SECRET_KEY: TEST_MERCHANT.secretKey,
    KAKAOPAY_CID: TEST_MERCHANT.cid,
    SMTP_URL: "smtp://127.0.0.1:9",
    VAPID_PUBLIC_KEY: TEST_VAPID.publicKey,
    VAPID_PRIVATE_KEY: TEST_VAPID.privateKey,
    VAPID_SUBJECT: TEST_VAPID.subject,
    KAKAO_CLIENT_ID: "kakao",
    KAKAO_CLIENT_SECRET: "kakao",
    GOOGLE_CLIENT_ID: "google",
    GOOGLE_CLIENT_SECRET: "google",
    OCTOPUS_DEMO: "1",
    ...more,
  };
  const running = new Set<WebProcess>();

  async function start(): Promise<WebProcess> {
    const child = spawn(process.execPath, [join(build, "host.js")], {
      env: { ...environment, PORT: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
    let ended: { code: number | null; stderr: string } | undefined;
    const end = new Promise<void>((resolve) =>
      child.on("close", (code) => {
        ended = { code, stderr };
        resolve();
      }),
    );
    const port = await new Promise<number>((resolve, reject) => {
      createInterface(child.stdout).on("line", (line) => {
        if (line.includes('"listening"')) resolve((JSON.parse(line) as { port: number }).port);
      });
      void end.then(() => reject(new Error(`the web app could not start: ${stderr}`)));
    });
    const process_: WebProcess = {
      site: `http://localhost:${port}`,
      state: () => ended ?? "running",
      async kill() {
        child.kill("SIGKILL");
        await end;
      },
    };
    running.add(process_);
    return process_;
  }

  return {
    start,
    async close() {
      for (const each of running) await each.kill();
      await rm(build, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly errorCode: string | undefined;
}

/** Calls a procedure as a program does. Rejects when nobody answers. */
export async function call(
  site: string,
  path: string,
  { token, input }: { token?: string; input?: unknown },
  method: "GET" | "POST" = "POST",
): Promise<Answer> {
  const query =
    method === "GET" && input !== undefined ? `?input=${encodeURIComponent(JSON.stringify(input))}` : "";
  const response = await fetch(`${site}/trpc/${path}${query}`, {
    method,
    headers: {
      "content-type": "application/json",
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(method === "POST" && { body: JSON.stringify(input) }),
    signal: AbortSignal.timeout(45_000),
  });
  const body = (await response.json()) as {
    result?: { data: unknown };
    error?: { data?: { errorCode?: string } };
  };
  return { status: response.status, data: body.result?.data, errorCode: body.error?.data?.errorCode };
}
