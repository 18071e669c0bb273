// systemd's own word on the units, and what they have to say that systemd can't know.
import { spawnSync } from "node:child_process";
import {
  accessSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { inRoot } from "../../scripts/root.mjs";
import { workerMemory } from "../../scripts/service/worker-memory.mjs";

const hasSystemd = spawnSync("systemd-analyze", ["--version"]).status === 0;
const root = mkdtempSync(path.join(tmpdir(), "octopus-units-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const PROGRAMS = { "octopus-web@": "apps/web/build/host.js", "octopus-worker@": "apps/worker/dist/main.js" };

/** Every setting of a unit, the last one where it is there twice. */
function settingsOf(name) {
  const text = readFileSync(inRoot(`deploy/systemd/${name}.service`), "utf8").replace(/\\\n\s*/g, "");
  const lines = text.split("\n");
  return Object.fromEntries(
    lines.filter((line) => /^\w+=/.test(line)).map((line) => line.split(/=(.*)/s).slice(0, 2)),
  );
}

describe.each(Object.keys(PROGRAMS))("%s", (name) => {
  test("is hardened, limited and started again", () => {
    expect(settingsOf(name)).toMatchObject({
      User: "octopus",
      NoNewPrivileges: "yes",
      PrivateTmp: "yes",
      ProtectSystem: "strict",
      ProtectHome: "yes",
      CapabilityBoundingSet: "",
      MemoryMax: expect.stringMatching(/^\d+M$/),
      Restart: "always",
      TimeoutStopSec: "40",
      EnvironmentFile: "/etc/octopus/octopus.env",
    });
    const program = `/usr/local/bin/node --enable-source-maps /opt/octopus/slots/%i/${PROGRAMS[name]}`;
    expect(settingsOf(name).ExecStart.endsWith(program)).toBe(true);
  });
});

test
  .skipIf(!hasSystemd)
  .each([
    "octopus-web@3000.service",
    "octopus-worker@a.service",
    "octopus-backup.service",
    "octopus-backup.timer",
  ])("%s is what systemd understands", (unit) => {
  const units = path.join(root, "etc/systemd/system");
  mkdirSync(path.join(root, "usr/bin"), { recursive: true });
  mkdirSync(path.join(root, "usr/local/bin"), { recursive: true });
  mkdirSync(path.join(root, "bin"), { recursive: true });
  cpSync(inRoot("deploy/systemd"), units, { recursive: true });
  // It asks whether the programs are there, and may be run.
  for (const program of ["usr/bin/env", "usr/local/bin/node", "usr/bin/find", "bin/sh"])
    writeFileSync(path.join(root, program), "#!/bin/sh\n", { mode: 0o755 });
  const { stderr } = spawnSync("systemd-analyze", ["verify", "--man=no", `--root=${root}`, unit], {
    encoding: "utf8",
  });
  // An empty root lacks the targets of a real one; what is wrong in our files is told with their lines.
  expect(stderr.split("\n").filter((line) => /\.(service|timer):\d+: |not executable/.test(line))).toEqual(
    [],
  );
});

test.each(["backup", "pack", "provision", "release", "restore", "stage"].map((name) => `deploy/${name}`))(
  "%s is a script that bash reads",
  (file) => {
    expect(spawnSync("bash", ["-n", inRoot(file)], { encoding: "utf8" })).toMatchObject({
      status: 0,
      stderr: "",
    });
    accessSync(inRoot(file), constants.X_OK);
  },
);

test("the web process listens to nginx alone, and outlives its connections", () => {
  // What stands before the program goes before the file of settings, whatever that says.
  const [set] = settingsOf("octopus-web@")
    .ExecStart.replace("/usr/bin/env ", "")
    .split(" /usr/local/bin/node");
  const environment = Object.fromEntries(set.split(" ").map((pair) => pair.split("=")));
  expect(environment).toMatchObject({
    LISTEN_ADDRESS: "127.0.0.1",
    TRUSTED_PROXIES: "127.0.0.1",
    PORT: "%i",
    METRICS_PORT: "1%i",
  });
  const [, seconds] = /keepalive_timeout (\d+)s/.exec(
    readFileSync(inRoot("deploy/nginx/octopus.conf"), "utf8"),
  );
  expect(Number(environment.PROXY_KEEP_ALIVE_SECONDS)).toBeGreaterThan(Number(seconds));
});

test("a worker's metrics have a port of their own in either slot", () => {
  const [, script] = /^\/bin\/sh -c '(.+)' worker /.exec(settingsOf("octopus-worker@").ExecStart);
  const portIn = (slot) => {
    const said = script.replaceAll("$$", "$").replace("%i", slot);
    return spawnSync("/bin/sh", ["-c", said, "worker", "printenv", "METRICS_PORT"], { encoding: "utf8" })
      .stdout;
  };
  expect(["a", "b"].map(portIn)).toEqual(["13200\n", "13201\n"]);
});

test("the worker keeps its memory as it does everywhere else", () => {
  const [, ...pairs] = settingsOf("octopus-worker@").Environment.split(" ");
  const { NODE_OPTIONS, ...malloc } = workerMemory;
  const wanted = { ...malloc, NODE_OPTIONS: NODE_OPTIONS.split(" ").at(-1) };
  expect(Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2)))).toEqual(wanted);
});
