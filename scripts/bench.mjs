// `npm run bench -- [part …] [--quick]`: how fast this is on this machine, as ratios measured side by side in one run.
import { spawn } from "node:child_process";
import { build } from "./build.mjs";
import { checkNode, installIfNeeded } from "./install.mjs";
import { inRoot, root } from "./root.mjs";
import { conclude } from "./say.mjs";

await conclude(async () => {
  checkNode();
  await installIfNeeded();
  await build(undefined, "@octopus/load", "@octopus/worker", "@octopus/web");
  const program = spawn(
    process.execPath,
    ["--enable-source-maps", inRoot("load/dist/main.js"), ...process.argv.slice(2)],
    { cwd: root, stdio: "inherit" },
  );
  // Ctrl-C reaches it as well, and it takes its database down first.
  process.on("SIGINT", () => undefined);
  process.exitCode = await new Promise((resolve) => program.once("close", (code) => resolve(code ?? 1)));
});
