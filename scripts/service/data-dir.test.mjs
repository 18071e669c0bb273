import { createECDH } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prepareDataDir, tokenSecret, vapidKeys } from "./data-dir.mjs";

const NOBODY = 65_534;
let dir;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "octopus-data-dir-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Root may write everywhere: as root, what `work` does is done as somebody else. */
function withoutPrivileges(work) {
  const root = process.geteuid() === 0;
  if (root) process.seteuid(NOBODY);
  try {
    return work();
  } finally {
    if (root) process.seteuid(0);
  }
}

test("a data directory is made where there is none, and taken as it is where there is", () => {
  const dataDir = path.join(dir, "made", "on the way");
  prepareDataDir(dataDir);
  writeFileSync(path.join(dataDir, "kept"), "");
  prepareDataDir(dataDir);
  expect(statSync(path.join(dataDir, "logs")).isDirectory()).toBe(true);
  expect(statSync(path.join(dataDir, "kept")).isFile()).toBe(true);
});

test("a directory we may not write to is told in one sentence", () => {
  chmodSync(dir, 0o500);
  const dataDir = path.join(dir, "octopus");
  expect(() => withoutPrivileges(() => prepareDataDir(dataDir))).toThrow(
    `The data directory ${dataDir} can't be used: no permission (OCTOPUS_DATA_DIR chooses another).`,
  );
});

test("a directory that is there and that we may not write to is told, too", () => {
  mkdirSync(path.join(dir, "logs"));
  chmodSync(dir, 0o555);
  expect(() => withoutPrivileges(() => prepareDataDir(dir))).toThrow("no permission");
});

test("a file in the place of the directory is told", () => {
  const file = path.join(dir, "a-file");
  writeFileSync(file, "");
  expect(() => prepareDataDir(file)).toThrow("it is no directory");
  expect(() => prepareDataDir(path.join(file, "below"))).toThrow("it is no directory");
});

test("the secret is made once, for this user's eyes only", () => {
  const secret = tokenSecret(dir);
  expect(Buffer.from(secret, "base64url")).toHaveLength(48);
  expect(tokenSecret(dir)).toBe(secret);
  expect(readFileSync(path.join(dir, "token-secret"), "utf8")).toBe(secret);
  expect(statSync(path.join(dir, "token-secret")).mode & 0o077).toBe(0);
});

test("the keys of push messages are a pair, made once, for this user's eyes only", () => {
  const { publicKey, privateKey } = vapidKeys(dir);
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(Buffer.from(privateKey, "base64url"));
  expect(pair.getPublicKey("base64url")).toBe(publicKey);
  expect([publicKey.length, privateKey.length]).toEqual([87, 43]);
  expect(vapidKeys(dir)).toEqual({ publicKey, privateKey });
  expect(statSync(path.join(dir, "vapid-keys.json")).mode & 0o077).toBe(0);
});
