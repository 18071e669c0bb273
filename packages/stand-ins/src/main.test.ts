import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "octopus-stand-ins-"));
});
afterEach(() => rm(dataDir, { recursive: true }));

const registered = {
  PUBLIC_URL: "http://localhost:3000",
  KAKAO_CLIENT_ID: "kakao-id",
  KAKAO_CLIENT_SECRET: "kakao-secret",
  GOOGLE_CLIENT_ID: "google-id",
  GOOGLE_CLIENT_SECRET: "google-secret",
  KAKAOPAY_SECRET_KEY: "kakaopay-secret",
  KAKAOPAY_CID: "TC0ONETIME",
};

function run(env: Record<string, string>) {
  const main = fileURLToPath(new URL("main.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", main], {
    env: { ...registered, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { child, exited: once(child, "exit"), stderr: text(child.stderr) };
}

test("tells in one line where everything is, and ends orderly on SIGTERM", { timeout: 30_000 }, async () => {
  const { child, exited } = run({ STAND_INS_DATA_DIR: dataDir, GCS_BUCKET: "photos" });
  let stdout = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  await expect.poll(() => stdout, { timeout: 20_000 }).toMatch(/\n$/);

  const ready = JSON.parse(stdout) as Record<string, string>;
  expect(ready).toEqual({
    ready: true,
    gcsEndpoint: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    serviceAccountFile: join(dataDir, "service-account.json"),
    smtpUrl: expect.stringMatching(/^smtp:\/\/127\.0\.0\.1:\d+$/),
    mailboxUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    kakaoUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    googleUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    kakaoPayUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
  });
  expect(await (await fetch(`${ready["mailboxUrl"]}/mail.json`)).json()).toEqual([]);
  expect((await fetch(`${ready["gcsEndpoint"]}/storage/v1/b/photos`)).status).toBe(200);

  child.kill("SIGTERM");
  expect(await exited).toEqual([0, null]);
  expect(stdout.trimEnd().split("\n")).toHaveLength(1);
});

test("tells a taken port and a missing setting in one sentence", { timeout: 30_000 }, async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  const settings = { STAND_INS_DATA_DIR: dataDir, GCS_BUCKET: "photos" };

  const onTakenPort = run({ ...settings, SMTP_PORT: String(port) });
  expect(await onTakenPort.exited).toEqual([1, null]);
  expect(await onTakenPort.stderr).toBe(`The stand-ins can't start: Port ${port} is already taken.\n`);
  taken.close();

  const withoutBucket = run({ STAND_INS_DATA_DIR: dataDir });
  expect(await withoutBucket.exited).toEqual([1, null]);
  expect(await withoutBucket.stderr).toBe("The stand-ins can't start: GCS_BUCKET is not set.\n");
});
