// `npm run operator -- <login id>`: makes that person an operator of the service that runs here, or, when the
// environment says which (DATABASE_URL …), of that one.
import { spawnSync } from "node:child_process";
import { build } from "./build.mjs";
import { checkNode, installIfNeeded } from "./install.mjs";
import { inRoot } from "./root.mjs";
import { conclude, Refusal } from "./say.mjs";
import { readRunningFile } from "./service/running-file.mjs";
import { readSettings } from "./service/settings.mjs";

await conclude(async () => {
  checkNode();
  const { dataDir, databaseUrl } = readSettings();
  const running = readRunningFile(dataDir);
  if (running === undefined && databaseUrl === undefined)
    throw new Refusal("No service runs here: start it with npm start, or say with DATABASE_URL where it is.");
  await installIfNeeded();
  await build(undefined, "@octopus/worker");
  const { status } = spawnSync(
    process.execPath,
    [inRoot("apps/worker/dist/make-operator.js"), ...process.argv.slice(2)],
    {
      env: { ...running?.env, ...process.env },
      stdio: "inherit",
    },
  );
  process.exitCode = status ?? 1;
});
