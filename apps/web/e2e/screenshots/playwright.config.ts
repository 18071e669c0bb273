import { defineConfig } from "@playwright/test";
import journeys from "../../playwright.config.js";

const { projects: _, ...all } = journeys;

/** Takes pictures of the running product; no part of the tests: `npm run screenshots`. */
export default defineConfig(all, {
  testDir: "..",
  globalSetup: "../setup/global-setup.ts",
  outputDir: "../../test-results",
  projects: [
    { name: "demo", testMatch: "setup/fill-demo.setup.ts" },
    { name: "pictures", testMatch: "screenshots/*.shots.ts", dependencies: ["demo"] },
  ],
  use: { deviceScaleFactor: 2, contextOptions: { reducedMotion: "reduce" } },
});
