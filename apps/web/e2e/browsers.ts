import type { LaunchOptions } from "@playwright/test";
import { findChromium } from "../../../scripts/find-chromium.mjs";

const launch = (executablePath: string | undefined): LaunchOptions => ({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // Two cameras that show a moving picture.
    "--use-fake-device-for-media-stream=device-count=2",
  ],
});

/** Chromium without a window, where there is one: what journeys run in. */
export const headless = launch(await findChromium({ headless: true }));

/** The Chromium that people have. It asks before a page may use the camera; the one without a window always allows it. */
export const whole = launch(await findChromium());
