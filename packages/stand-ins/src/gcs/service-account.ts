import { createPrivateKey, createPublicKey, generateKeyPair, randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

export interface ServiceAccount {
  /** Path of the key file, for `GOOGLE_APPLICATION_CREDENTIALS`. */
  readonly file: string;
  readonly email: string;
  /** PEM, SPKI. */
  readonly publicKey: string;
}

const PROJECT = "octopus-demo";
const EMAIL = `photos@${PROJECT}.iam.gserviceaccount.com`;

/**
 * The demo service account of a data directory, in the format of Google's own key files.
 * Made on the first call and the same ever after; two processes that race for it get the same one.
 */
export async function ensureServiceAccount(dataDir: string): Promise<ServiceAccount> {
  const file = join(dataDir, "service-account.json");
  return (await readServiceAccount(file)) ?? (await createServiceAccount(file, dataDir));
}

async function readServiceAccount(file: string): Promise<ServiceAccount | undefined> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const { client_email: email, private_key: privateKey } = JSON.parse(text) as Record<string, string>;
  if (email === undefined || privateKey === undefined)
    throw new Error(`${file} is not a service account key file`);
  const publicKey = createPublicKey(createPrivateKey(privateKey)).export({ type: "spki", format: "pem" });
  return { file, email, publicKey: publicKey.toString() };
}

async function createServiceAccount(file: string, dataDir: string): Promise<ServiceAccount> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const keyFile = {
    type: "service_account",
    project_id: PROJECT,
    private_key_id: randomBytes(20).toString("hex"),
    private_key: privateKey,
    client_email: EMAIL,
    client_id: "100000000000000000000",
    auth_uri: "https://accounts.google.com/o/oauth2/auth",
    token_uri: "https://oauth2.googleapis.com/token",
    universe_domain: "googleapis.com",
  };
  await mkdir(dataDir, { recursive: true });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(draft, `${JSON.stringify(keyFile, null, 2)}\n`, { mode: 0o600, flag: "wx" });
    // A link appears whole and only if there is none yet, where a rename would replace another process's key.
    await link(draft, file);
    return { file, email: EMAIL, publicKey };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const winner = await readServiceAccount(file);
    if (winner === undefined) throw error;
    return winner;
  } finally {
    await rm(draft, { force: true });
  }
}
