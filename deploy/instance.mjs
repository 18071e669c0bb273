// One machine: where its releases lie, and which ports its web processes have.
import path from "node:path";

/** Where a release can be at. One serves, the other waits for the next release. */
export const SLOTS = { a: "b", b: "a" };

/**
 * Reads OCTOPUS_HOME, OCTOPUS_ENV_FILE, WEB_PROCESSES (how many of them share the machine), WEB_PORTS (the first port of
 * either slot) and OCTOPUS_UNITS (who starts and stops programs: `systemd`, or `plain` where there is none).
 */
export function readInstance(env = process.env) {
  const home = path.resolve(env.OCTOPUS_HOME ?? "/opt/octopus");
  const [firstOfA, firstOfB] = (env.WEB_PORTS ?? "3000,3100").split(",").map(Number);
  const count = Number(env.WEB_PROCESSES ?? 2);
  const ports = (first) => Array.from({ length: count }, (_, number) => first + number);
  return {
    home,
    envFile: env.OCTOPUS_ENV_FILE ?? "/etc/octopus/octopus.env",
    units: env.OCTOPUS_UNITS ?? "systemd",
    ports: { a: ports(firstOfA), b: ports(firstOfB) },
  };
}
