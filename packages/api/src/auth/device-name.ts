import Bowser from "bowser";

/** What somebody signs in with, as they would say it themselves: "Chrome", "Android". Null is what can't be told. */
export interface Device {
  readonly browser: string | null;
  readonly system: string | null;
}

// The header is whatever a client writes: so much of it is read, and so much of a name kept.
const READ = 512;
const KEPT = 40;

/** The browser and the operating system that a User-Agent header names. A courtesy to its owner, and no proof of anything. */
export function deviceName(userAgent: string | undefined): Device {
  if (userAgent === undefined || userAgent.trim() === "") return { browser: null, system: null };
  const { browser, os } = Bowser.parse(userAgent.slice(0, READ));
  return { browser: written(browser.name), system: written(os.name) };
}

function written(name: string | undefined): string | null {
  const text = (name ?? "").replace(/[\p{C}\s]+/gu, " ").trim();
  return text === "" ? null : [...text].slice(0, KEPT).join("");
}
