// The directory that a service on one machine keeps everything in: database, photos, mail, logs, its secrets.
import { createECDH, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../say.mjs";

/** Makes the directory when it is absent. Throws a Refusal when it can't be written to. */
export function prepareDataDir(dataDir) {
  try {
    makeDir(path.join(dataDir, "logs"));
    for (const dir of [dataDir, path.join(dataDir, "logs")]) {
      const probe = path.join(dir, `.probe-${process.pid}`);
      writeFileSync(probe, "");
      rmSync(probe);
    }
  } catch (error) {
    throw refusal(dataDir, error);
  }
}

/** `mkdirSync` with `recursive` never returns where a file system says "no such file" to mkdir itself, as /proc does. */
function makeDir(dir) {
  if (existsSync(dir) && statSync(dir).isDirectory()) return;
  if (path.dirname(dir) !== dir) makeDir(path.dirname(dir));
  mkdirSync(dir);
}

/** The secret that access tokens are signed with. */
export function tokenSecret(dataDir) {
  return madeOnce(dataDir, "token-secret", () => randomBytes(48).toString("base64url"));
}

/** The secret that the ledger is sealed with: with another one it would be called false. */
export function ledgerKey(dataDir) {
  return madeOnce(dataDir, "ledger-key", () => randomBytes(48).toString("base64url"));
}

/** The secret that bank accounts are enciphered with. */
export function bankKey(dataDir) {
  return madeOnce(dataDir, "bank-key", () => randomBytes(48).toString("base64url"));
}

/** The keys that push messages are signed with (VAPID), base64url: new ones would silence every browser. */
export function vapidKeys(dataDir) {
  return JSON.parse(madeOnce(dataDir, "vapid-keys.json", () => JSON.stringify(newVapidKeys())));
}

function newVapidKeys() {
  const pair = createECDH("prime256v1");
  const publicKey = pair.generateKeys("base64url");
  // A number that happens to be small comes in fewer bytes than the 32 that everybody expects.
  const privateKey = Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()]).subarray(-32);
  return { publicKey, privateKey: privateKey.toString("base64url") };
}

/** The secret in a file of the directory, which is made if there is none, for this user's eyes only. */
function madeOnce(dataDir, name, make) {
  const file = path.join(dataDir, name);
  try {
    // "wx" fails when it is there: two starts at once can't overwrite each other's.
    writeFileSync(file, make(), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw refusal(dataDir, error);
  }
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw refusal(dataDir, error);
  }
}

function refusal(dataDir, { code, message }) {
  const why =
    {
      EACCES: "no permission",
      EPERM: "no permission",
      EROFS: "its file system is read-only",
      ENOSPC: "the disk is full",
      ENOTDIR: "it is no directory",
      EEXIST: "it is no directory",
    }[code] ?? message;
  return new Refusal(
    `The data directory ${dataDir} can't be used: ${why} (OCTOPUS_DATA_DIR chooses another).`,
  );
}
