// Runs one command of the test run, with its output on screen as it comes.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { root } from "../root.mjs";

/** With the name of the check before each line, as two of them run at a time. Resolves to the exit code. */
export function runPrefixed(name, file, args, env = {}) {
  return run(file, args, env, "pipe", (child) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on("line", (line) => console.log(`${name} │ ${line}`));
  });
}

/** As it is. Resolves to the exit code. */
export function runPlain(file, args, env = {}) {
  return run(file, args, env, "inherit", () => undefined);
}

function run(file, args, env, output, attach) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", output, output],
      shell: process.platform === "win32",
    });
    child.once("error", (error) => {
      console.log(error.message);
      resolve(1);
    });
    child.once("close", (status) => resolve(status ?? 1));
    attach(child);
  });
}
