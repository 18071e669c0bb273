import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Storage } from "@google-cloud/storage";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ensureServiceAccount, type ServiceAccount } from "./service-account.js";
import { startGcsStandIn, type GcsStandIn } from "./start-gcs-stand-in.js";

const BUCKET = "octopus-photos";
// One key for all tests: making one is the slowest thing here.
let accountDir: string;
let account: ServiceAccount;
let dataDir: string;
let standIn: GcsStandIn;
let storage: Storage;

async function start(): Promise<void> {
  const keys = new Map([[account.email, account.publicKey]]);
  standIn = await startGcsStandIn({ port: 0, dataDir, bucket: BUCKET, keys });
  storage = clientOf(standIn.endpoint, account.file);
}

function clientOf(apiEndpoint: string, keyFilename: string): Storage {
  return new Storage({ apiEndpoint, keyFilename, retryOptions: { autoRetry: false } });
}

beforeAll(async () => {
  accountDir = await mkdtemp(join(tmpdir(), "octopus-account-"));
  account = await ensureServiceAccount(accountDir);
});

afterAll(() => rm(accountDir, { recursive: true }));

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "octopus-gcs-"));
  await start();
});

afterEach(async () => {
  await standIn.close();
  await rm(dataDir, { recursive: true });
});

async function sign(key: string, action: "read" | "write", bucket = BUCKET): Promise<string> {
  const [url] = await storage
    .bucket(bucket)
    .file(key)
    .getSignedUrl({ version: "v4", action, expires: Date.now() + 60_000 });
  return url;
}

async function errorCode(response: Response): Promise<string> {
  return `${response.status} ${/<Code>(\w+)<\/Code>/.exec(await response.text())?.[1]}`;
}

describe("object names", () => {
  test.each([
    "plain.jpg",
    "a/b/c.jpg",
    "/leading//double/",
    "공백 있는 사진 (1)!'*.png",
    "100%25&x=1?y#z+;:@$,",
    "back\\slash\u0001\t",
    "...",
    "x".repeat(1024),
    "🐙",
  ])("%j goes in and out by both protocols", async (key) => {
    const put = await fetch(await sign(key, "write"), { method: "PUT", body: `bytes of ${key}` });
    expect(put.status).toBe(200);
    const [bytes] = await storage.bucket(BUCKET).file(key).download();
    expect(bytes.toString()).toBe(`bytes of ${key}`);

    await storage.bucket(BUCKET).file(key).save("replaced", { resumable: false });
    expect(await (await fetch(await sign(key, "read"))).text()).toBe("replaced");
    const [files] = await storage.bucket(BUCKET).getFiles();
    expect(files.map(({ name }) => name)).toEqual([key]);

    await storage.bucket(BUCKET).file(key).delete();
    expect(await errorCode(await fetch(await sign(key, "read")))).toBe("404 NoSuchKey");
  });

  test("one that looks like a way out of the directory stays an object of it", async () => {
    for (const key of [
      "../../escaped",
      "%2e%2e/escaped",
      "a/../../../escaped",
      "/etc/escaped",
      "nul\u0000escaped",
    ]) {
      await storage.bucket(BUCKET).file(key).save("x", { resumable: false });
    }
    const written = await readdir(dataDir, { recursive: true });
    expect(written.filter((path) => path.includes("escaped"))).toEqual([]);
    expect(written.filter((path) => path.includes("blobs/"))).toHaveLength(5);
  });

  test("one that Cloud Storage refuses is refused", async () => {
    for (const key of ["..", "x".repeat(1025), "line\nbreak"]) {
      await expect(storage.bucket(BUCKET).file(key).save("x", { resumable: false })).rejects.toMatchObject({
        code: 400,
      });
    }
  });
});

describe("who may", () => {
  test("nobody without a signature", async () => {
    expect(await errorCode(await fetch(`${standIn.endpoint}/${BUCKET}/a`))).toBe("403 AccessDenied");
  });

  test("nobody in another bucket, signed or not", async () => {
    expect(await errorCode(await fetch(await sign("a", "read", "another")))).toBe("404 NoSuchBucket");
    await expect(storage.bucket("another").getFiles()).rejects.toMatchObject({ code: 404 });
  });

  test("an x-goog header behind the signer's back is refused", async () => {
    const headers = { "x-goog-acl": "public-read" };
    const response = await fetch(await sign("a", "write"), { method: "PUT", body: "x", headers });
    expect(await errorCode(response)).toBe("400 MalformedSecurityHeader");
  });

  test("pages of any origin may use a signed URL and no other call", async () => {
    const origin = "http://localhost:3000";
    const preflight = await fetch(await sign("a", "write"), {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "PUT",
        "access-control-request-headers": "content-type,x-goog-content-length-range",
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight.headers.get("access-control-allow-methods")).toContain("PUT");
    expect(preflight.headers.get("access-control-allow-headers")).toBe(
      "content-type,x-goog-content-length-range",
    );

    // An answer that refuses must be readable too, or the page can't say what went wrong.
    const refused = await fetch(`${standIn.endpoint}/${BUCKET}/a`, { headers: { origin } });
    expect(refused.headers.get("access-control-allow-origin")).toBe("*");
    const json = await fetch(`${standIn.endpoint}/storage/v1/b/${BUCKET}/o`, { headers: { origin } });
    expect(json.headers.get("access-control-allow-origin")).toBeNull();
  });
});

test("a parameter or call it doesn't know is refused, not ignored", async () => {
  const list = `${standIn.endpoint}/storage/v1/b/${BUCKET}/o`;
  expect((await fetch(`${list}?delimiter=/`)).status).toBe(501);
  expect((await fetch(list, { method: "PATCH" })).status).toBe(501);
  const resumable = `${standIn.endpoint}/upload/storage/v1/b/${BUCKET}/o?uploadType=resumable&name=a`;
  expect((await fetch(resumable, { method: "POST" })).status).toBe(501);
});

test("the bucket can be asked for", async () => {
  expect(await storage.bucket(BUCKET).exists()).toEqual([true]);
  expect(await storage.bucket("another").exists()).toEqual([false]);
});

test("objects outlive a restart, stray files don't", async () => {
  await storage
    .bucket(BUCKET)
    .file("kept")
    .save("bytes", { resumable: false, metadata: { contentType: "image/png" } });
  await standIn.close();
  const directory = join(dataDir, "gcs", BUCKET);
  await writeFile(join(directory, "blobs", "half-of-an-upload"), "x");
  await writeFile(join(directory, "records", "half-of-a-record.draft"), "{");
  await start();

  expect(await readdir(join(directory, "blobs"))).toHaveLength(1);
  expect(await readdir(join(directory, "records"))).toHaveLength(1);
  const response = await fetch(await sign("kept", "read"));
  expect(response.headers.get("content-type")).toBe("image/png");
  expect(await response.text()).toBe("bytes");
});

describe("the service account", () => {
  test("is the same at every start, and for two processes that race for it", async () => {
    const fresh = join(dataDir, "fresh");
    const raced = await Promise.all([ensureServiceAccount(fresh), ensureServiceAccount(fresh)]);
    const later = await ensureServiceAccount(fresh);
    expect(raced).toEqual([later, later]);
    expect(await readdir(fresh)).toEqual(["service-account.json"]);
  });

  test("of the data directory is trusted where no keys are given, and no other", async () => {
    const own = await startGcsStandIn({ port: 0, dataDir: join(dataDir, "own"), bucket: BUCKET });
    const { file } = await ensureServiceAccount(join(dataDir, "own"));
    const statusWith = async (keyFile: string) => {
      const object = clientOf(own.endpoint, keyFile).bucket(BUCKET).file("a");
      const [url] = await object.getSignedUrl({
        version: "v4",
        action: "read",
        expires: Date.now() + 60_000,
      });
      return (await fetch(url)).status;
    };
    expect([await statusWith(file), await statusWith(account.file)]).toEqual([404, 403]);
    await own.close();
  });
});

test("writes of one key at once leave one of them whole", async () => {
  const texts = Array.from({ length: 20 }, (_, n) => `${n}`.repeat(1000));
  await Promise.all(texts.map(async (body) => fetch(await sign("busy", "write"), { method: "PUT", body })));
  expect(texts).toContain(await (await fetch(await sign("busy", "read"))).text());
  expect(await readdir(join(dataDir, "gcs", BUCKET, "blobs"))).toHaveLength(1);
});

test("a sender that goes away in the middle leaves nothing, and an older object as it was", async () => {
  await storage.bucket(BUCKET).file("a").save("old", { resumable: false });
  const blobs = () => readdir(join(dataDir, "gcs", BUCKET, "blobs"));
  const sending = httpRequest(await sign("a", "write"), {
    method: "PUT",
    headers: { "content-length": 1_000_000 },
  });
  sending.on("error", () => undefined);
  sending.write(Buffer.alloc(300_000));
  await expect.poll(blobs).toHaveLength(2);
  sending.destroy();
  await expect.poll(blobs).toHaveLength(1);
  expect(await (await fetch(await sign("a", "read"))).text()).toBe("old");
});
