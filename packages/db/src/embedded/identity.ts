import { execFileSync } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";

/** The user a server runs as, when it isn't the one we run as ourselves. */
export interface Identity {
  uid: number;
  gid: number;
}

/** How to start a server program: what to put before it, and which user to give the process. */
export interface Launch {
  prefix: string[];
  identity?: Identity;
}

const TRAVERSABLE_BY_OTHERS = 0o001;

/**
 * PostgreSQL refuses to run as root, so as root we run it as another user: the owner of an existing cluster, else
 * `postgres`, else `nobody`. Answers undefined when we are an ordinary user already.
 */
export async function serverIdentity(dataDir: string): Promise<Identity | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(path.join(dataDir, "PG_VERSION")).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = lookUp("postgres") ?? lookUp("nobody");
  if (found === undefined)
    throw new Error(
      "PostgreSQL can't run as root, and this machine has neither a user postgres nor a user nobody.",
    );
  return found;
}

/**
 * Prepares the start of a server program that has to reach `paths`.
 * On Linux it goes through setpriv (util-linux), which gives two things that Node's `spawn` can't: the server is
 * told when we die however we die, and, as root, it keeps the right to walk through directories closed to others:
 * a clone in /root or in a 0700 temporary directory would be out of its reach otherwise.
 */
export async function planLaunch(identity: Identity | undefined, paths: string[]): Promise<Launch> {
  if (!hasSetpriv()) {
    const closed = identity === undefined ? undefined : await firstClosedDirectory(paths);
    if (closed !== undefined)
      throw new Error(`PostgreSQL can't run as root, and the user it would run as can't enter ${closed}.`);
    return identity === undefined ? { prefix: [] } : { prefix: [], identity };
  }
  const prefix = ["setpriv", "--pdeathsig", "INT"];
  if (identity !== undefined) {
    prefix.push(`--reuid=${identity.uid}`, `--regid=${identity.gid}`, "--clear-groups", "--no-new-privs");
    if ((await firstClosedDirectory(paths)) !== undefined)
      prefix.push(
        // initdb looks with access(2) whether it may run its neighbours, and the kernel answers that as if we had no
        // capabilities, unless it is told not to reckon with a change of user.
        "--securebits=+no_setuid_fixup",
        "--inh-caps=-all,+dac_read_search",
        "--ambient-caps=-all,+dac_read_search",
      );
  }
  return { prefix };
}

function lookUp(user: string): Identity | undefined {
  try {
    const ask = (flag: string) =>
      Number(execFileSync("id", [flag, user], { stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return undefined;
  }
}

function hasSetpriv(): boolean {
  if (process.platform !== "linux") return false;
  try {
    // busybox has a setpriv without --pdeathsig: ask for exactly what we need.
    execFileSync("setpriv", ["--pdeathsig", "INT", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function firstClosedDirectory(paths: string[]): Promise<string | undefined> {
  for (const each of paths) {
    for (let dir = path.dirname(path.resolve(each)); ; dir = path.dirname(dir)) {
      if (((await stat(dir)).mode & TRAVERSABLE_BY_OTHERS) === 0) return dir;
      if (dir === path.dirname(dir)) break;
    }
  }
  return undefined;
}
