import { defineConfig } from "@playwright/test";
import type { Ways } from "./e2e/journey/test.js";
import { findChromium } from "../../scripts/find-chromium.mjs";

const chromium = await findChromium();

export default defineConfig<Ways>({
  testDir: "e2e",
  // Journeys share one service, and the clock of its missions.
  workers: 1,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  outputDir: "test-results",
  reporter: "list",
  projects: [
    // These look at each page as the demo begins; every project has a service of its own.
    { name: "pages", testMatch: ["**/light.spec.ts", "**/pages.spec.ts"] },
    {
      name: "pointer",
      testIgnore: ["**/keyboard.spec.ts", "**/light.spec.ts", "**/pages.spec.ts"],
    },
    // The same journeys again, without a pointer; the others are no journeys.
    {
      name: "keyboard",
      testIgnore: [
        "**/light.spec.ts",
        "**/npm-*.spec.ts",
        "**/pages.spec.ts",
        "**/without-javascript.spec.ts",
      ],
      use: { hands: "keyboard" },
    },
  ],
  use: {
    viewport: { width: 390, height: 844 },
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    // What doesn't come is told within the minute, with its name, and not at the end of the journey.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Two cameras that show a moving picture. They are seen by nobody who isn't allowed to.
        "--use-fake-device-for-media-stream=device-count=2",
      ],
    },
  },
});
