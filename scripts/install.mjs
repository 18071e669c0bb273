// Puts the packages in place, when they aren't: works on a machine with nothing but Node and npm.
import { existsSync, readFileSync } from "node:fs";
import { inRoot } from "./root.mjs";
import { runQuietly } from "./run-step.mjs";
import { Refusal, say } from "./say.mjs";

/** Throws a Refusal when this Node is older than what package.json asks for. */
export function checkNode() {
  const { engines } = readJson(inRoot("package.json"));
  const wanted = engines.node.replace(/^>=/, "").split(".").map(Number);
  const have = process.versions.node.split(".").map(Number);
  const at = [0, 1, 2].findIndex((part) => (have[part] ?? 0) !== (wanted[part] ?? 0));
  if (at >= 0 && have[at] < (wanted[at] ?? 0))
    throw new Refusal(`Octopus needs Node ${wanted.join(".")} or newer; this is ${process.versions.node}.`);
}

/** Runs `npm ci` unless node_modules is what the lock file says. Throws a Refusal when it fails. */
export async function installIfNeeded(signal) {
  if (isInstalled()) return;
  say("Installing packages (once, and when the lock file changes) …");
  await runQuietly("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    refusal: "The packages could not be installed: npm's own words are above.",
    signal,
  });
}

/**
 * Compares the lock file with the record that npm keeps of what it has installed, and that it writes last: an install
 * that was interrupted has none.
 */
function isInstalled() {
  const record = inRoot("node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = readJson(record).packages;
  const wanted = readJson(inRoot("package-lock.json")).packages;
  return Object.entries(wanted).every(([place, { version, optional, link, os, cpu }]) => {
    if (!place.startsWith("node_modules/") && !place.includes("/node_modules/")) return true;
    const found = installed[place];
    // What is for another kind of machine is rightly absent.
    if (found === undefined) return optional === true || os !== undefined || cpu !== undefined;
    return link === true ? found.link === true : found.version === version;
  });
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
