// The README's promise, tried: a clone of what is committed, with nothing installed, to a page that answers.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "../root.mjs";
import { withService } from "./with-service.mjs";

/** The promise is 90 seconds on a machine of one's own; a build server may be doing other things. */
const PROMISED_SECONDS = 90;
const PATIENCE = 2;

export const freshClone = {
  name: "fresh clone",
  async run() {
    const clone = mkdtempSync(path.join(tmpdir(), "octopus-clone-"));
    try {
      execFileSync("git", ["clone", "--quiet", root, clone]);
      const seconds = await withService(clone, async (service) => service.seconds);
      console.log(
        `fresh clone │ npm start answered after ${seconds.toFixed(1)} s (promised: ${PROMISED_SECONDS} s).`,
      );
      const inTime = seconds < PATIENCE * PROMISED_SECONDS;
      return { passed: inTime ? 1 : 0, failed: inTime ? 0 : 1, skipped: 0 };
    } finally {
      rmSync(clone, { recursive: true, force: true });
    }
  },
};
