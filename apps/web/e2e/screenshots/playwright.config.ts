import { defineConfig } from "@playwright/test";
import journeys from "../../playwright.config.js";

/** Takes pictures of the running product; no part of the tests: `npm run screenshots`. */
export default defineConfig(journeys, {
  testDir: ".",
  testMatch: "*.shots.ts",
  outputDir: "../../test-results",
  use: { deviceScaleFactor: 2, contextOptions: { reducedMotion: "reduce" } },
});
