import { findChromium } from "../find-chromium.mjs";
import { Refusal } from "../say.mjs";
import { aptInstall } from "./apt-install.mjs";

/** Debian's packages: the browser, and a font that has Korean, without which every page would be measured in boxes. */
const PACKAGES = ["chromium", "chromium-headless-shell", "fonts-noto-cjk"];

/** The browser that the journeys run in; on Debian, as root, it is installed when there is none. */
export async function chromiumForJourneys() {
  const found = await findChromium();
  if (found !== undefined) return found;
  await aptInstall(
    "chromium",
    PACKAGES,
    "The journeys need Chromium or Chrome: install one, or say with CHROMIUM_PATH where it is.",
  );
  const installed = await findChromium();
  if (installed === undefined)
    throw new Refusal("Chromium could not be installed: apt's own words are above.");
  return installed;
}
