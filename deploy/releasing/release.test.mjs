// Releases as they are done on a machine, but for systemd: the tarball of this build, nginx, two web processes and a worker in
// either slot, under steady load for as long as three releases take. RELEASE_LOAD_SECONDS says how long it lasts at least.
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as elapsed } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDueMissions } from "../../packages/api/src/testing/index.ts";
import { proveSettled } from "../../load/src/settlement/prove-settled.ts";
import { JobName } from "../../packages/db/src/enums.ts";
import { createTestDatabase } from "../../packages/db/src/testing.ts";
import { freePortsInARow } from "../../scripts/ports/free-port.mjs";
import { inRoot } from "../../scripts/root.mjs";
import { readInstance } from "../instance.mjs";
import { startLoad } from "../testing/load.mjs";
import { ask, startNginx } from "../testing/nginx.mjs";
import { makeWorld, openMissions, runningMissions } from "../testing/world.mjs";
import { plainUnits } from "./plain-units.mjs";
import { liveSlot, pointSlot } from "./slots.mjs";

const SECONDS = Number(process.env.RELEASE_LOAD_SECONDS ?? 12);
/** As many as the load gets through in three times as long. */
const MISSIONS = { open: SECONDS * 2, running: Math.ceil(SECONDS * 0.7) };
/** Missions that are due: more than a worker is through with before it is told to end. */
const NIGHT = 4_000;
const home = mkdtempSync(path.join(tmpdir(), "octopus-home-"));
let world;
let instance;
let nginx;
let env;
let id;

beforeAll(async () => {
  const tarball = execFileSync(inRoot("deploy/pack"), [path.join(home, "dist")], { encoding: "utf8" }).trim();
  id = execFileSync(inRoot("deploy/stage"), [tarball], {
    encoding: "utf8",
    env: { ...process.env, OCTOPUS_HOME: home },
  }).trim();
  const settings = {
    OCTOPUS_HOME: home,
    OCTOPUS_UNITS: "plain",
    OCTOPUS_ENV_FILE: path.join(home, "none"),
    WEB_PORTS: (await Promise.all([freePortsInARow(2), freePortsInARow(2)]))
      .map(([first]) => first)
      .join(","),
    RELEASE_PATIENCE: "30",
  };
  instance = readInstance(settings);
  world = await makeWorld({ people: 8 });
  nginx = await startNginx(instance);
  env = { ...world.env(nginx.origin), ...settings, LOG_LEVEL: "warn" };
}, 180_000);
afterAll(async () => {
  const units = plainUnits(instance);
  for (const slot of ["a", "b"])
    await Promise.all(
      [...instance.ports[slot].map((port) => `octopus-web@${port}`), `octopus-worker@${slot}`].map(
        units.stop,
      ),
    );
  await nginx?.stop();
  await world?.close();
  rmSync(home, { recursive: true, force: true });
}, 60_000);

/** Runs `deploy/release`; without a name, it says what serves. Answers its exit code and what it said. */
const release = (name, more = {}) =>
  new Promise((resolve) => {
    execFile(
      inRoot("deploy/release"),
      name === undefined ? [] : [name],
      { env: { ...env, ...more } },
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, said: stdout + stderr }),
    );
  });

/** The same build under another name, as if it had been staged later; with another web program, when that is told. */
function anotherRelease(name, { web } = {}) {
  const from = path.join(home, "releases", id);
  const to = path.join(home, "releases", name);
  execFileSync("cp", ["--recursive", "--link", from, to]);
  if (web === undefined) return name;
  const host = path.join(to, "apps/web/build/host.js");
  rmSync(host);
  writeFileSync(host, web);
  return name;
}

const running = async (slot) => {
  const { isRunning } = plainUnits(instance);
  const names = [...instance.ports[slot].map((port) => `octopus-web@${port}`), `octopus-worker@${slot}`];
  return Promise.all(names.map(isRunning));
};

test("what serves nobody yet is released", async () => {
  const { code, said } = await release(id);
  expect(said).toContain(`${id} is released.`);
  expect(code).toBe(0);
  expect((await ask(nginx, "/readyz")).text).toBe("ready");
  expect(readdirSync(path.join(home, "kept/assets")).length).toBeGreaterThan(10);
}, 90_000);

test("what ends at its start, or has another's database, is rolled back by itself", async () => {
  const before = liveSlot(home);
  const broken = anotherRelease(`${id}-0-dies`, { web: "throw new Error('broken on purpose');" });
  const dying = await release(broken);
  expect(dying).toMatchObject({ code: 1, said: expect.stringContaining("has ended") });
  const nowhere = await release(id, { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" });
  expect(nowhere).toMatchObject({ code: 1, said: expect.stringContaining("could not be migrated") });
  expect(liveSlot(home)).toBe(before);
  expect(await running(before)).toEqual([true, true, true]);
}, 90_000);

test("a worker that settles a night is replaced without a chunk lost", async () => {
  const database = await createTestDatabase();
  const sql = postgres(database.url, { max: 1 });
  const settled = async () => {
    const [{ count }] = await sql`select count(*)::int as count from missions where settled_at is not null`;
    return count;
  };
  const units = plainUnits(instance, { ...env, DATABASE_URL: database.url });
  for (const slot of ["x", "y"]) pointSlot(home, slot, id);
  try {
    await loadDueMissions(database.url, [NIGHT]);
    // It begins with what fell due while no worker was up.
    await units.start("octopus-worker@x");
    await expect.poll(settled, { timeout: 60_000, interval: 10 }).toBeGreaterThan(0);
    // As a release does it: the next one is there before the last one is told to end.
    await units.start("octopus-worker@y");
    await units.stop("octopus-worker@x");
    await expect.poll(settled, { timeout: 60_000 }).toBe(NIGHT);
    await units.stop("octopus-worker@y");
    await proveSettled(database.url);
    const runs = await sql`
      select status, changed, failed from job_runs where job = ${JobName.codeOf("SETTLE_MISSIONS")} and changed > 0`;
    console.log(`settled by ${runs.length} runs: ${runs.map(({ changed }) => changed).join(" + ")}`);
    expect(runs).toHaveLength(2);
    expect(runs.reduce((sum, { changed }) => sum + changed, 0)).toBe(NIGHT);
    expect(runs.every(({ failed }) => failed === 0)).toBe(true);
  } finally {
    await Promise.all(["octopus-worker@x", "octopus-worker@y"].map(units.stop));
    await sql.end();
    await database.close();
  }
}, 180_000);

test("under load no release loses a request, nor does one that is broken", async () => {
  const missions = {
    open: await openMissions(world, MISSIONS.open),
    running: await runningMissions(world, MISSIONS.running),
  };
  const neverReady = `import { createServer } from "node:http";
createServer((_, response) => response.writeHead(503).end("not ready")).listen(Number(process.env.PORT), "127.0.0.1");`;
  const names = [
    anotherRelease(`${id}-1`),
    anotherRelease(`${id}-2-broken`, { web: neverReady }),
    anotherRelease(`${id}-3`),
  ];
  const load = await startLoad(nginx, { world, ...missions });
  const end = performance.now() + SECONDS * 1000;
  await elapsed(2_000);
  const outcomes = [];
  const doneDuring = [];
  for (const name of names) {
    const before = { ...load.done };
    outcomes.push(await release(name, { RELEASE_PATIENCE: name.endsWith("broken") ? "4" : "60" }));
    doneDuring.push(["read", "page", "signIn"].map((kind) => load.done[kind] - before[kind]));
  }
  await elapsed(Math.max(2_000, end - performance.now()));
  const { done, failures } = await load.stop();
  console.log(`release under load: ${JSON.stringify(done)}, ${failures.length} failed`);

  expect(failures).toEqual([]);
  expect(outcomes.map(({ code }) => code)).toEqual([0, 1, 0]);
  expect(outcomes[1].said).toContain("was rolled back");
  expect((await release()).said.trim()).toBe(`${id}-3`);
  expect(await running(liveSlot(home))).toEqual([true, true, true]);
  expect(await running(liveSlot(home) === "a" ? "b" : "a")).toEqual([false, false, false]);
  // There was load while each of them went on, of every kind.
  expect(Math.min(...doneDuring.flat())).toBeGreaterThan(0);
  expect(Math.min(...Object.values(done))).toBeGreaterThan(0);
  await proveAllIsThere(done);
}, 300_000);

/** Whatever was answered with 200 is in the database, the worker has been at all of it, and the ledger is in order. */
async function proveAllIsThere({ join, submit }) {
  const sql = postgres(world.api.databaseUrl, { max: 1 });
  const count = async () => {
    const [found] = await sql`
      select (select count(*)::int from memberships) as memberships, (select count(*)::int from check_ins) as "checkIns",
        (select count(*)::int from photos where status = 2) as "photosReady"`;
    return found;
  };
  const expected = {
    memberships: MISSIONS.open + 8 * MISSIONS.running + join,
    checkIns: submit,
    photosReady: submit,
  };
  await expect.poll(count, { timeout: 30_000 }).toEqual(expected);
  await sql.end();
  const operator = await world.api.newUser({ role: "OPERATOR" });
  expect((await operator.caller.ledger.audit()).differences).toEqual([]);
}
