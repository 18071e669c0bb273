// Runs one step (an install, a build) to its end.
import { spawn } from "node:child_process";
import { Refusal } from "./say.mjs";
import { root } from "./root.mjs";

const SHOWN_AT_EACH_END = 20;

/**
 * Runs quietly. When the command fails, the end of what it said is shown and `refusal` is the sentence that is thrown.
 * The step stays in our process group, so Ctrl-C in a terminal ends it, too.
 */
export async function runQuietly(file, args, { refusal, cwd = root, env = {}, signal }) {
  const { status, output } = await new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
      signal,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    child.once("error", (error) => resolve({ status: -1, output: `${output}${error.message}\n` }));
    child.once("close", (status) => resolve({ status, output }));
  });
  if (status === 0) return output;
  if (signal?.aborted !== true) process.stderr.write(`${shortened(output)}\n`);
  throw new Refusal(refusal);
}

/** npm says first what is wrong, a compiler last. */
function shortened(output) {
  const lines = output.trimEnd().split("\n");
  if (lines.length <= 2 * SHOWN_AT_EACH_END) return lines.join("\n");
  return [...lines.slice(0, SHOWN_AT_EACH_END), "…", ...lines.slice(-SHOWN_AT_EACH_END)].join("\n");
}
