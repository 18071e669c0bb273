// `npm run with-node -- 24 test`: runs a script of package.json, or any command, on another version of Node.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { bringNode, nodeVersions } from "./bring-node.mjs";
import { inRoot, root } from "./root.mjs";
import { conclude, Refusal, say } from "./say.mjs";

const [asked, name, ...args] = process.argv.slice(2);

await conclude(async () => {
  if (name === undefined)
    throw new Refusal(
      `Which Node (${nodeVersions.join(", ")}), and what to run? For example: npm run with-node -- 24 test`,
    );
  const { version, env } = await bringNode(asked);
  const { scripts } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  const command = Object.hasOwn(scripts, name)
    ? ["npm", "--silent", "run", name, "--", ...args]
    : [name, ...args];
  say(`On Node ${version}: ${[name, ...args].join(" ")}`);
  // Commands of the packages are found as in a script of package.json.
  process.exitCode = await run(command, {
    ...env,
    PATH: `${env.PATH}${path.delimiter}${inRoot("node_modules/.bin")}`,
  });
});

/** Resolves to the exit code. Whoever asks us to stop asks the command, and we wait for its end. */
function run([file, ...args], env) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: root,
      env,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
    child.once("error", ({ code }) =>
      reject(new Refusal(code === "ENOENT" ? `There is no script or command "${file}".` : code)),
    );
    child.once("close", (status) => resolve(status ?? 1));
  });
}
