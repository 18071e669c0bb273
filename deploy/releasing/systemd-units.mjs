import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Starts and stops the units of deploy/systemd: `octopus-web@<port>`, `octopus-worker@<slot>`. What is started is also started
 * when the machine boots, and what is stopped isn't.
 */
export function systemdUnits() {
  return {
    start: (name) => run("systemctl", ["enable", "--now", "--quiet", `${name}.service`]),
    /** Resolves when it has ended; systemd insists after the unit's TimeoutStopSec. */
    stop: (name) => run("systemctl", ["disable", "--now", "--quiet", `${name}.service`]),
    /** The end of what it has said. */
    lastWords: (name) =>
      run("journalctl", ["--unit", `${name}.service`, "--lines=12", "--output=cat", "--no-pager"]).then(
        ({ stdout }) => stdout,
        () => "",
      ),
    isRunning: (name) =>
      run("systemctl", ["is-active", "--quiet", `${name}.service`]).then(
        () => true,
        () => false,
      ),
  };
}
