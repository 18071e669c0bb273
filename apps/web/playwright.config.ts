import { defineConfig, type Project } from "@playwright/test";
import { availableParallelism } from "node:os";
import { headless } from "./e2e/fixtures/browsers.js";
import type { Day } from "./e2e/fixtures/days.js";
import type { Company } from "./e2e/fixtures/test.js";
import type { Ways } from "./e2e/journey/test.js";

type Given = Ways & Company & { day: Day };

const pagesOnDays = "**/pages/on-days.spec.ts";
const wholeMission = "**/whole-mission.spec.ts";
const midnight = "**/midnight.spec.ts";
const onOtherDays = [pagesOnDays, "**/first-run.spec.ts", "**/today.spec.ts", wholeMission];
/** Journeys that can do with one service together. */
const together = ["**/together/*.spec.ts", "**/pages/!(on-days).spec.ts"];

const demoOf = (day: Day) => `${day}: demo`;

/** Journeys that are lived on a day, and before them the filling of its demo. */
function onDay(day: Day, journeys: Omit<Project<Given>, "name">): Project<Given>[] {
  const use = { ...journeys.use, day };
  return [
    { name: demoOf(day), testMatch: "**/fill-demo.setup.ts", use },
    { ...journeys, name: day, dependencies: [demoOf(day)], use },
  ];
}

export default defineConfig<Given>({
  testDir: "e2e",
  globalSetup: "./e2e/setup/global-setup.ts",
  // One more than there are cores, as journeys also wait.
  workers: availableParallelism() + 1,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  outputDir: "test-results",
  reporter: "list",
  // Each file has a service of its own, except those that can do with one together.
  projects: [
    {
      name: "together",
      testMatch: together,
      dependencies: [demoOf("ordinary")],
      use: { day: "ordinary", sharesService: true },
    },
    ...onDay("ordinary", { testIgnore: [pagesOnDays, midnight, "**/keyboard.spec.ts", ...together] }),
    ...onDay("one-week-month", { testMatch: pagesOnDays }),
    ...onDay("new-year", { testMatch: [midnight, ...onOtherDays] }),
    ...onDay("leap-day", { testMatch: onOtherDays }),
    // Without a pointer, what takes more than Tab and Enter: time fields, radios, a slider, dialogs with fields in them, a
    // camera. What can be pressed on each page, pages/ goes through.
    {
      name: "keyboard",
      testMatch: ["**/{keyboard,camera,dispute,shop}.spec.ts", wholeMission],
      dependencies: [demoOf("ordinary")],
      use: { hands: "keyboard" },
    },
  ],
  use: {
    viewport: { width: 390, height: 844 },
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    // Without a graphics card an octopus that breathes takes a core. Journeys that are about motion, and the longest, see it.
    contextOptions: { reducedMotion: "reduce" },
    // What doesn't come is told within the minute, with its name, and not at the end of the journey.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    // Recording what nobody looks at takes a tenth of the time.
    trace: "on-first-retry",
    screenshot: "only-on-failure",
    launchOptions: headless,
  },
});
