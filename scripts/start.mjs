// `npm start`: from a fresh clone to the whole service on http://localhost:3000, with nothing but Node and npm.
// With `--built` it takes the build as it is: journeys, which start it dozens of times, have looked at that once.
import { build } from "./build.mjs";
import { checkNode, installIfNeeded } from "./install.mjs";
import { conclude, say } from "./say.mjs";
import { prepareDataDir } from "./service/data-dir.mjs";
import { checkPortIsFree } from "./service/ports.mjs";
import { claimDataDir, releaseDataDir, shareSettings } from "./service/running-file.mjs";
import { createService } from "./service/service.mjs";
import { readSettings } from "./service/settings.mjs";
import { signals } from "./signals.mjs";

const startedAt = performance.now();
const isBuilt = process.argv.includes("--built");

await conclude(async () => {
  checkNode();
  const settings = readSettings();
  await checkPortIsFree(settings.port);
  prepareDataDir(settings.dataDir);
  claimDataDir(settings.dataDir);

  const service = createService(settings);
  const { first, second } = signals();
  void second.then(async () => {
    await service.kill();
    process.exit(130);
  });
  try {
    await Promise.race([run(settings, service, first), first.asked]);
  } finally {
    if (first.signal.aborted) say("\nStopping …");
    await service.stop();
    releaseDataDir(settings.dataDir);
    if (first.signal.aborted) say("Everything has stopped.");
  }
});
// A signal during an install or a build leaves promises behind that nobody waits for any more.
process.exit();

async function run(settings, service, { signal }) {
  if (!isBuilt) {
    await installIfNeeded(signal);
    say("Building what has changed …");
    await build(signal, "@octopus/db", "@octopus/stand-ins");
  }
  say(settings.databaseUrl === undefined ? "Starting PostgreSQL …" : "Migrating the database …");
  await Promise.all([service.startGround(), isBuilt || build(signal)]);
  if (signal.aborted) return;
  if (settings.demo) say("Filling the demo …");
  await Promise.race([service.seed(), service.untilOneDies()]);
  if (signal.aborted) return;
  say("Starting the web app and the worker …");
  await Promise.race([service.startFront(), service.untilOneDies()]);
  if (signal.aborted) return;
  shareSettings(settings.dataDir, service.env());
  announce(settings, service.env());
  await service.untilOneDies();
}

function announce(
  { port, demo, dataDir },
  { PUBLIC_URL = process.env.PUBLIC_URL ?? `http://localhost:${port}` },
) {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`\nOctopus is up: ${PUBLIC_URL} (after ${seconds} s)`);
  if (demo) {
    say(
      "  Demo mode: sign in as octodemo1 … octodemo4, or as the operator octooper, with the password octopus-demo.",
    );
    say(`  Mail that Octopus sends: ${PUBLIC_URL}/dev/mail`);
  }
  say(`  Logs: ${dataDir}/logs   Stop: Ctrl-C`);
}
