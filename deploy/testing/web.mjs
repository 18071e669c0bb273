// One web process as it was built, on a port of 127.0.0.1.
import { spawn } from "node:child_process";
import { inRoot } from "../../scripts/root.mjs";
import { untilReady } from "../../scripts/service/until-ready.mjs";

/** Resolves when it is ready. */
export async function startWeb(port, env) {
  const child = spawn(process.execPath, [inRoot("apps/web/build/host.js")], {
    env: { ...env, PORT: String(port), LOG_LEVEL: "warn" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  await untilReady(port);
  return {
    async stop(signal = "SIGTERM") {
      child.kill(signal);
      await ended;
    },
  };
}
