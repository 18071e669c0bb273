import { mkdtemp, rm } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ensureServiceAccount,
  startGcsStandIn,
  type GcsStandIn,
  type ServiceAccount,
} from "@octopus/stand-ins";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ObjectTooLargeError, type ObjectStore, type SignedUpload } from "../ports/object-store.js";
import { createGcsObjectStore } from "./gcs-object-store.js";

const BUCKET = "octopus-photos";
const PHOTO = Buffer.from("\u0000\u0001 not really a photo, but bytes all the same");
// One key for all tests: making one is the slowest thing here.
let accountDir: string;
let account: ServiceAccount;
let dataDir: string;
let standIn: GcsStandIn;
let store: ObjectStore;
/** How far the store's clock is ahead of the signer's. */
let ahead: number;

function storeAt(endpoint: string): ObjectStore {
  return createGcsObjectStore({
    bucket: BUCKET,
    endpoint,
    credentialsFile: account.file,
    realNow: () => new Date(),
  });
}

function startStandIn(): Promise<GcsStandIn> {
  const keys = new Map([[account.email, account.publicKey]]);
  const now = () => new Date(Date.now() + ahead);
  return startGcsStandIn({ port: 0, dataDir, bucket: BUCKET, keys, now });
}

beforeAll(async () => {
  accountDir = await mkdtemp(join(tmpdir(), "octopus-account-"));
  account = await ensureServiceAccount(accountDir);
});

afterAll(() => rm(accountDir, { recursive: true }));

beforeEach(async () => {
  ahead = 0;
  dataDir = await mkdtemp(join(tmpdir(), "octopus-photos-"));
  standIn = await startStandIn();
  store = storeAt(standIn.endpoint);
});

afterEach(async () => {
  await standIn.close();
  await rm(dataDir, { recursive: true });
});

const signPhoto = (key = "check-ins/1.jpg") =>
  store.signUpload({ key, contentType: "image/jpeg", byteLength: PHOTO.length, expiresInSeconds: 300 });

const send = ({ url, method, headers }: SignedUpload, body: Buffer = PHOTO) =>
  fetch(url, { method, headers, body });

async function codeOf(response: Response): Promise<string> {
  return `${response.status} ${/<Code>(\w+)<\/Code>/.exec(await response.text())?.[1]}`;
}

describe("a signed upload", () => {
  test("puts the object there, with its type and length", async () => {
    expect(await store.head("check-ins/1.jpg")).toBeNull();
    expect((await send(await signPhoto())).status).toBe(200);
    expect(await store.head("check-ins/1.jpg")).toEqual({
      byteLength: PHOTO.length,
      contentType: "image/jpeg",
    });
    expect(await store.read("check-ins/1.jpg", { maxBytes: PHOTO.length })).toEqual(PHOTO);
  });

  test("says when it expires, to the second it was signed for", async () => {
    const before = Date.now();
    const upload = await signPhoto();
    const { url, expiresAt } = upload;
    expect(expiresAt.getTime()).toBeGreaterThan(before + 299_000 - 1);
    expect(expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 300_000);
    expect(new URL(url).searchParams.get("X-Goog-Expires")).toBe("300");

    ahead = expiresAt.getTime() - Date.now() + 1;
    expect(
      await codeOf(await send(await Promise.resolve({ url, method: "PUT", headers: {}, expiresAt }))),
    ).toBe("400 ExpiredToken");
  });

  test("takes no other length", async () => {
    const upload = await signPhoto();
    expect(await codeOf(await send(upload, Buffer.concat([PHOTO, PHOTO])))).toBe("400 EntityTooLarge");
    expect(await codeOf(await send(upload, PHOTO.subarray(1)))).toBe("400 EntityTooSmall");
    const streamed = {
      method: "PUT",
      headers: upload.headers,
      body: new Blob([PHOTO]).stream(),
      duplex: "half",
    };
    expect(await codeOf(await fetch(upload.url, streamed as RequestInit))).toBe("411 MissingContentLength");
    const range = { ...upload.headers, "x-goog-content-length-range": "0,1000000" };
    expect(await codeOf(await send({ ...upload, headers: range }))).toBe("403 SignatureDoesNotMatch");
    expect(await store.head("check-ins/1.jpg")).toBeNull();
  });

  test("takes no other content type", async () => {
    const upload = await signPhoto();
    const headers = { ...upload.headers, "content-type": "text/html" };
    expect(await codeOf(await send({ ...upload, headers }))).toBe("403 SignatureDoesNotMatch");
    const { "content-type": _left, ...without } = upload.headers;
    expect(await codeOf(await send({ ...upload, headers: without }))).toBe("400 MalformedSecurityHeader");
    expect(await store.head("check-ins/1.jpg")).toBeNull();
  });

  test("is for no other key, method or expiry", async () => {
    const upload = await signPhoto();
    const mismatch = "403 SignatureDoesNotMatch";
    expect(await codeOf(await send({ ...upload, url: upload.url.replace("1.jpg", "2.jpg") }))).toBe(mismatch);
    expect(
      await codeOf(await send({ ...upload, url: upload.url.replace("Expires=300", "Expires=3000") })),
    ).toBe(mismatch);
    expect(await codeOf(await fetch(upload.url, { headers: upload.headers }))).toBe(mismatch);
    expect((await fetch(upload.url, { method: "DELETE", headers: upload.headers })).status).toBe(403);
    expect((await store.list("")).objects).toEqual([]);
  });

  test("that stops halfway leaves no object", async () => {
    const { url, headers } = await signPhoto();
    await new Promise<void>((resolve) => {
      const sending = httpRequest(url, {
        method: "PUT",
        headers: { ...headers, "content-length": PHOTO.length },
      });
      sending.on("error", () => resolve());
      sending.write(PHOTO.subarray(0, 5), () => sending.destroy(new Error("tunnel")));
    });
    expect(await store.head("check-ins/1.jpg")).toBeNull();
    expect((await send(await signPhoto())).status).toBe(200);
  });
});

describe("a signed download", () => {
  test("gives the bytes to whoever has the URL, and only as GET", async () => {
    await store.write("avatars/문어 1.png", PHOTO, "image/png");
    const { url, expiresAt } = await store.signDownload({ key: "avatars/문어 1.png", expiresInSeconds: 60 });
    const response = await fetch(url);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PHOTO);
    expect(await codeOf(await fetch(url, { method: "PUT", body: "x" }))).toBe("403 SignatureDoesNotMatch");

    ahead = expiresAt.getTime() - Date.now() + 1;
    expect(await codeOf(await fetch(url))).toBe("400 ExpiredToken");
  });

  test("of nothing is not found", async () => {
    const { url } = await store.signDownload({ key: "none", expiresInSeconds: 60 });
    expect(await codeOf(await fetch(url))).toBe("404 NoSuchKey");
  });
});

describe("reading", () => {
  test("nothing gives null", async () => {
    expect(await store.read("none", { maxBytes: 10 })).toBeNull();
  });

  test("holds no more than it was told to", async () => {
    await store.write("long", Buffer.alloc(5_000_000, 1), "image/jpeg");
    await expect(store.read("long", { maxBytes: 4_999_999 })).rejects.toThrow(ObjectTooLargeError);
    expect((await store.read("long", { maxBytes: 5_000_000 }))?.length).toBe(5_000_000);
  });

  test("an empty object gives no bytes", async () => {
    await store.write("empty", new Uint8Array(), "image/jpeg");
    expect(await store.read("empty", { maxBytes: 0 })).toEqual(Buffer.alloc(0));
  });
});

test("writing replaces, also a view into a longer buffer", async () => {
  await store.write("a", PHOTO, "image/jpeg");
  await store.write("a", PHOTO.subarray(3, 9), "image/webp");
  expect(await store.read("a", { maxBytes: 100 })).toEqual(PHOTO.subarray(3, 9));
  expect(await store.head("a")).toEqual({ byteLength: 6, contentType: "image/webp" });
});

test("removing works once and is fine twice", async () => {
  await store.write("a", PHOTO, "image/jpeg");
  await store.remove("a");
  await store.remove("a");
  expect(await store.head("a")).toBeNull();
});

test("a listing is paged in key order and keeps to its prefix", async () => {
  const keys = Array.from({ length: 7 }, (_, n) => `photos/사진 ${n}`);
  for (const key of [...keys, "other/1"]) await store.write(key, PHOTO, "image/jpeg");

  const seen: string[] = [];
  let cursor: string | null | undefined;
  let pages = 0;
  while (cursor !== null) {
    const page = await store.list("photos/", { limit: 3, ...(cursor !== undefined && { cursor }) });
    seen.push(...page.objects.map(({ key }) => key));
    cursor = page.cursor;
    pages += 1;
  }
  expect(seen).toEqual(keys);
  expect(pages).toBe(3);
  const [first] = (await store.list("other/")).objects;
  expect(first?.byteLength).toBe(PHOTO.length);
  expect(Math.abs((first?.updatedAt.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
});

test("a store that can't be reached is an error, not an absence", async () => {
  const gone = await startStandIn();
  await gone.close();
  const unreachable = storeAt(gone.endpoint);
  const { url } = await unreachable.signDownload({ key: "a", expiresInSeconds: 60 });
  expect(url).toContain("X-Goog-Signature=");
  await expect(unreachable.head("a")).rejects.toThrow();
}, 30_000);
