import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { setTimeout as elapsed } from "node:timers/promises";
import { parseEnv, promisify } from "node:util";
import { SLOTS } from "../instance.mjs";
import { Refusal } from "../../scripts/say.mjs";
import { proveServing } from "./prove-serving.mjs";
import { liveSlot, pointSlot, switchTo } from "./slots.mjs";

/** Requests for which nginx had looked before the switch have reached their process by then. */
const SETTLE_MILLISECONDS = 1_000;
const KEPT_RELEASES = 5;

/**
 * Puts a staged release in the place of the one that serves. All of it is started and proved beside the old one, which is not
 * touched before; nginx is switched by a file; then the old one is told to end, and finishes what it is at. The migration runs
 * first and only ever adds, so that the old release goes on with the new schema.
 *
 * Throws a Refusal when the new one doesn't serve in time: it is stopped then, and the old one serves as before.
 */
export async function release(id, { instance, units, say }) {
  const { home, ports } = instance;
  const unlock = await lock(home);
  try {
    const old = liveSlot(home);
    const next = SLOTS[old];
    const unitsOf = (slot) => [...ports[slot].map((port) => `octopus-web@${port}`), `octopus-worker@${slot}`];
    const stop = (slot) => Promise.all(unitsOf(slot).map((name) => units.stop(name)));

    // A release that was interrupted may have left some behind.
    await stop(next);
    say(`Migrating for ${id} …`);
    await migrate(path.join(home, "releases", id), instance.envFile);
    for (const name of [...ports[next], next]) pointSlot(home, String(name), id);
    say(`Starting it in slot ${next} …`);
    try {
      for (const name of unitsOf(next)) await units.start(name);
      await proveServing({ ports: ports[next], units, names: unitsOf(next), patience: instance.patience });
    } catch (error) {
      await stop(next);
      throw new Refusal(`${id} was rolled back, slot ${old} serves as before: ${error.message}`);
    }
    switchTo(home, next);
    say(`Slot ${next} serves. Draining slot ${old} …`);
    await elapsed(SETTLE_MILLISECONDS);
    await stop(old);
    prune(home);
    say(`${id} is released.`);
  } finally {
    await unlock();
  }
}

/** Two at once would start in the same slot. */
async function lock(home) {
  const file = path.join(home, "releasing");
  const holder = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (holder !== "" && !existsSync(`/proc/${holder}`)) rmSync(file);
  const handle = await open(file, "wx").catch(() => {
    throw new Refusal(`Another release is under way (process ${holder}).`);
  });
  await handle.writeFile(String(process.pid));
  await handle.close();
  return async () => rmSync(file);
}

async function migrate(dir, envFile) {
  const own = existsSync(envFile) ? parseEnv(readFileSync(envFile, "utf8")) : {};
  const program = path.join(dir, "packages/db/dist/migrate-cli.js");
  await promisify(execFile)(process.execPath, [program], { env: { ...process.env, ...own } }).catch(
    (error) => {
      throw new Refusal(`The database could not be migrated, nothing else was touched: ${error.stderr}`);
    },
  );
}

/** Removes what is older than the last few releases, and in no slot. */
function prune(home) {
  const dir = path.join(home, "releases");
  const slots = path.join(home, "slots");
  const used = new Set(readdirSync(slots).map((name) => path.basename(readlinkSync(path.join(slots, name)))));
  const old = readdirSync(dir).sort().slice(0, -KEPT_RELEASES);
  for (const id of old) if (!used.has(id)) rmSync(path.join(dir, id), { recursive: true });
}
