import { accessSync, constants } from "node:fs";
import path from "node:path";

// First the one without the parts of a window, which nobody sees here: it takes a quarter less of the processor.
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const PLACES = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The Chromium (or Chrome) of this machine: CHROMIUM_PATH, else one on the PATH or in a usual place, else one that
 * Playwright once brought. Undefined when there is none.
 */
export async function findChromium() {
  const chosen = process.env.CHROMIUM_PATH ?? "";
  if (chosen !== "") return chosen;
  const onPath = NAMES.flatMap((name) =>
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
