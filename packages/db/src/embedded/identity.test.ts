import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { planLaunch, serverIdentity } from "./identity.js";

const run = promisify(execFile);

let closed: string;
beforeEach(async () => {
  closed = await mkdtemp(path.join(tmpdir(), "octopus-closed-"));
});
afterEach(() => rm(closed, { recursive: true, force: true }));

// Only root becomes somebody else; for everyone else there is nothing to plan.
test.runIf(process.getuid?.() === 0)(
  "as root, a server in a directory closed to others is within its reach",
  async () => {
    await chmod(closed, 0o700);
    const program = path.join(closed, "bin", "program");
    await mkdir(path.dirname(program));
    await writeFile(program, "", { mode: 0o755 });
    const identity = await serverIdentity(closed);
    const { prefix } = await planLaunch(identity, [program]);

    // access(2) is what initdb asks with before it runs its neighbours.
    const look = `
    require("node:fs").accessSync(process.argv[1], require("node:fs").constants.X_OK);
    console.log(process.getuid(), process.getgid());`;
    const [file = "", ...args] = [...prefix, process.execPath, "-e", look, program];
    const { stdout } = await run(file, args);
    expect(stdout.trim()).toBe(`${identity?.uid} ${identity?.gid}`);
    expect(identity?.uid).not.toBe(0);

    const write = `require("node:fs").writeFileSync(process.argv[1] + "/mine", "")`;
    await expect(run(file, [...prefix.slice(1), process.execPath, "-e", write, closed])).rejects.toThrow(
      "EACCES",
    );
  },
);
