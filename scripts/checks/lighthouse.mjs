import path from "node:path";
import { inRoot, root } from "../root.mjs";
import { runQuietly } from "../run-step.mjs";
import { runPrefixed } from "./run-check.mjs";
import { withService } from "./with-service.mjs";

const dir = inRoot("scripts/lighthouse");

/** It has packages of its own, as nothing else needs them. */
export const installLighthouse = () =>
  runQuietly("npm", ["ci", "--prefix", dir, "--no-audit", "--no-fund"], {
    refusal: "Lighthouse could not be installed: npm's own words are above.",
  });

/** Lighthouse against the built service: what it asks of pages, and how fast they are on a slow phone. */
export const lighthouse = (chromium, installed) => ({
  name: "lighthouse",
  async run() {
    await installed;
    const env = { CHROMIUM_PATH: await chromium };
    const status = await withService(root, ({ site }) =>
      runPrefixed("lighthouse", process.execPath, [path.join(dir, "rate.mjs"), site], env),
    );
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  },
});
