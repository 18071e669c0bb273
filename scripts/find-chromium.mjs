import { accessSync, constants } from "node:fs";
import path from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** The same without the parts of a window, which nobody sees in tests: it takes a quarter less of the processor. */
const HEADLESS = "chromium-headless-shell";
const PLACES = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The Chromium (or Chrome) of this machine: CHROMIUM_PATH, else one on the PATH or in a usual place, else one that
 * Playwright once brought. Undefined when there is none. With `headless` rather one that can't show a window, if there is one.
 */
export async function findChromium({ headless = false } = {}) {
  const chosen = process.env.CHROMIUM_PATH ?? "";
  if (chosen !== "") return chosen;
  const names = headless ? [HEADLESS, ...NAMES] : NAMES;
  const onPath = names.flatMap((name) =>
    (process.env.PATH ?? "").split(path.delimiter).map((dir) => path.join(dir, name)),
  );
  const { chromium } = await import("@playwright/test");
  return [...onPath, ...PLACES, chromium.executablePath()].find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
