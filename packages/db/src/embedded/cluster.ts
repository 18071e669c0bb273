import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, mkdtemp, readFile, readdir, rename, rm, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { MAJOR_VERSION, type Binaries } from "./binaries.js";
import type { Identity, Launch } from "./identity.js";

const run = promisify(execFile);
const PASSWORD_FILE = "octopus.password";

/** What is in a data directory: nothing yet, or a cluster and its superuser's password. */
export type Cluster = { exists: false } | { exists: true; password: string };

/**
 * Looks at a data directory before PostgreSQL does, so that what is wrong with it can be said in one sentence.
 * Throws that sentence when the directory is unreadable, holds something else, or a cluster of another major version.
 */
export async function inspectCluster(dataDir: string): Promise<Cluster> {
  const entries = await readdir(dataDir).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") throw new Error(`The database directory ${dataDir} is not a directory.`);
    throw new Error(`The database directory ${dataDir} can't be read (${error.code ?? error.message}).`);
  });
  if (entries.length === 0) return { exists: false };
  if (!entries.includes("PG_VERSION"))
    throw new Error(
      `The directory ${dataDir} holds something that is not a PostgreSQL database; move it away.`,
    );
  const version = (await readIn(dataDir, "PG_VERSION")).trim();
  if (version !== MAJOR_VERSION)
    throw new Error(
      `The database in ${dataDir} was made by PostgreSQL ${version}, and this is PostgreSQL ${MAJOR_VERSION}; move it away or dump it with its own version.`,
    );
  if (!entries.includes("global") || !entries.includes(PASSWORD_FILE))
    throw new Error(`The database in ${dataDir} is broken (files are missing); move it away to start anew.`);
  await removeLockOfAnotherProgram(dataDir);
  return { exists: true, password: (await readIn(dataDir, PASSWORD_FILE)).trim() };
}

/** Makes a new cluster (UTF-8, locale C.UTF-8) in `dataDir`, which must be absent or empty; answers its password. */
export async function createCluster(
  { initdb }: Binaries,
  launch: Launch,
  owner: Identity | undefined,
  { dataDir, durable }: { dataDir: string; durable: boolean },
): Promise<string> {
  // initdb works beside the final place and moves in at the end: one that was interrupted leaves nothing half made.
  const unfinished = `${dataDir}.unfinished`;
  const password = randomBytes(18).toString("base64url");
  const passwordDir = await mkdtemp(path.join(tmpdir(), "octopus-initdb-"));
  try {
    const passwordFile = path.join(passwordDir, "password");
    await writeFile(passwordFile, password, { mode: 0o600 });
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    if (owner !== undefined)
      for (const each of [passwordDir, passwordFile, unfinished]) await chown(each, owner.uid, owner.gid);

    const [file = initdb, ...args] = [
      ...launch.prefix,
      initdb,
      `--pgdata=${unfinished}`,
      `--pwfile=${passwordFile}`,
      "--username=octopus",
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // The built-in provider sorts and classifies alike on every machine; the libc locale only backs what it lacks.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      `--locale=${process.platform === "linux" ? "C.UTF-8" : process.platform === "darwin" ? "en_US.UTF-8" : "C"}`,
      "--lc-messages=C",
      ...(durable ? [] : ["--no-sync"]),
    ];
    await run(file, args, { cwd: path.dirname(unfinished), ...launch.identity });
    await writeFile(path.join(unfinished, PASSWORD_FILE), password, { mode: 0o600 });
    if (owner !== undefined) await chown(path.join(unfinished, PASSWORD_FILE), owner.uid, owner.gid);
    await rename(unfinished, dataDir);
    return password;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    throw new Error(`The database directory ${dataDir} could not be made: ${reasonOf(error)}.`, {
      cause: error,
    });
  } finally {
    await rm(passwordDir, { recursive: true, force: true });
  }
}

async function readIn(dataDir: string, name: string): Promise<string> {
  return readFile(path.join(dataDir, name), "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new Error(`The database directory ${dataDir} can't be read (${error.code ?? error.message}).`);
  });
}

/**
 * PostgreSQL itself clears the lock file of a dead server. It can't when the number of that dead process now belongs
 * to another program, as happens after a restart of a container, so we look at who has it.
 */
async function removeLockOfAnotherProgram(dataDir: string): Promise<void> {
  const lock = path.join(dataDir, "postmaster.pid");
  const pid = Number((await readFile(lock, "utf8").catch(() => "")).split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const program = await programOf(pid);
  if (program === undefined) return;
  if (program.includes("postgres"))
    throw new Error(`The database in ${dataDir} is in use by another PostgreSQL server (process ${pid}).`);
  await unlink(lock);
}

async function programOf(pid: number): Promise<string | undefined> {
  const { stdout } = await run("ps", ["-o", "comm=", "-p", String(pid)]).catch(() => ({ stdout: "" }));
  return stdout.trim() === "" ? undefined : stdout.trim();
}

function reasonOf(error: unknown): string {
  const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: string };
  const said = stderr?.split("\n").find((line) => /error:|fatal:|permission denied/i.test(line));
  if (said !== undefined) return said.replace(/^.*?(error|fatal):\s*/i, "").replace(/\.$/, "");
  if (code === "EACCES" || code === "EPERM") return "permission denied";
  if (code === "EROFS") return "the file system is read-only";
  if (code === "ENOSPC") return "the disk is full";
  return error instanceof Error ? (error.message.split("\n")[0] ?? "unknown error") : String(error);
}
