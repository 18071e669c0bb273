// `npm start`: from a fresh clone to the whole service on http://localhost:3000, with nothing but Node and npm.
// For the journeys, which start it dozens of times: `--built` takes the build as it is, `--filled` the database as well.
import { build } from "./build.mjs";
import { installIfNeeded } from "./install.mjs";
import { say } from "./say.mjs";
import { runInForeground } from "./service/foreground.mjs";

const isFilled = process.argv.includes("--filled");
const isBuilt = isFilled || process.argv.includes("--built");
const programs = {
  database: "packages/db/dist/serve-embedded.js",
  migrate: "packages/db/dist/migrate-cli.js",
  standIns: "packages/stand-ins/dist/main.js",
  seed: "apps/worker/dist/seed-demo.js",
  web: "apps/web/build/host.js",
  worker: "apps/worker/dist/main.js",
};

await runInForeground({ command: "npm start", programs }, async ({ settings, service, signal }) => {
  if (!isBuilt) {
    await installIfNeeded(signal);
    say("Building what has changed …");
    await build(signal, "@octopus/db", "@octopus/stand-ins");
  }
  say(settings.databaseUrl === undefined ? "Starting PostgreSQL …" : "Migrating the database …");
  await Promise.all([service.startGround({ migrates: !isFilled }), isBuilt || build(signal)]);
  if (signal.aborted) return;
  if (!isFilled) {
    if (settings.demo) say("Filling the demo …");
    await Promise.race([service.seed(), service.untilOneDies()]);
  }
  if (signal.aborted) return;
  say("Starting the web app and the worker …");
  await Promise.race([service.startFront(), service.untilOneDies()]);
});
