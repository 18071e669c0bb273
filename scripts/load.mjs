// `npm run load -- [--quick]`: the service as it runs in production under load, by Artillery.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { build } from "./build.mjs";
import { checkNode, installIfNeeded } from "./install.mjs";
import { inRoot, root } from "./root.mjs";
import { runQuietly } from "./run-step.mjs";
import { conclude, say } from "./say.mjs";

await conclude(async () => {
  checkNode();
  await installIfNeeded();
  if (!existsSync(inRoot("load/artillery/node_modules/artillery"))) {
    // Some hundred megabytes that nobody else has a use for, so it isn't among our own packages.
    say("Installing Artillery …");
    await runQuietly("npm", ["ci", "--prefix", inRoot("load/artillery")], {
      refusal: "Artillery could not be installed: npm's own words are above.",
    });
  }
  say("Building what has changed …");
  await build(undefined, "@octopus/load", "@octopus/worker", "@octopus/web", "@octopus/stand-ins");
  const program = spawn(
    process.execPath,
    ["--enable-source-maps", inRoot("load/dist/load.js"), ...process.argv.slice(2)],
    { cwd: root, stdio: "inherit" },
  );
  // Ctrl-C reaches it as well, and it takes everything down first.
  process.on("SIGINT", () => undefined);
  process.exitCode = await new Promise((resolve) => program.once("close", (code) => resolve(code ?? 1)));
});
