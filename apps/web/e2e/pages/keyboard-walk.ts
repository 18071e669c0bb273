import type { Locator, Page } from "@playwright/test";
import type { Places } from "../journey/places.js";
import { expect } from "../journey/test.js";
import { controlsIn, type Controls } from "./controls.js";

/** More Tab presses than a page with so many controls needs: past its end the browser begins at its top. */
const spare = 5;
/** A dialog that has not opened or closed after this many milliseconds is a fault. */
const PATIENCE = 5_000;

/** Goes through each address, and through what its buttons open, by Tab and Shift+Tab. */
export async function walkByKeyboard(page: Page, places: Places): Promise<void> {
  let dialogs = 0;
  for (const address of Object.values(places).flat()) {
    await page.goto(address, { waitUntil: "networkidle" });
    await untilTakenOver(page);
    dialogs += await openersOn(page).count();
    expect.soft(await faultsOfPage(page), address).toEqual([]);
  }
  // Each kind of person meets some: if none is found, they are called something else by now.
  expect(dialogs).toBeGreaterThan(0);
}

/** Waits until React runs the page: a busy machine takes its time, and what is drawn anew in that moment loses the focus. */
async function untilTakenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => globalThis.__remixRouter?.state.initialized);
  await page.evaluate(
    () => new Promise<void>((resolve) => requestIdleCallback(() => requestIdleCallback(() => resolve()))),
  );
}

const openersOn = (page: Page) => page.locator('[aria-haspopup="dialog"]:visible');

/** What somebody who has the keyboard alone can't do on the page that is shown, in words; `patience` in milliseconds. */
export async function faultsOfPage(page: Page, patience = PATIENCE): Promise<string[]> {
  const faults = await faultsOfTabbing(page, page.locator("body"));
  const openers = openersOn(page);
  for (let n = 0; n < (await openers.count()); n += 1)
    faults.push(...(await faultsOfDialog(page, openers.nth(n), patience)));
  return faults;
}

/** Every control is reached in both directions, shows that it is, and none keeps the focus. */
async function faultsOfTabbing(page: Page, within: Locator): Promise<string[]> {
  const controls = await within.evaluateHandle(controlsIn);
  try {
    const faults = await controls.evaluate((all) => all.unreachable());
    for (const key of ["Tab", "Shift+Tab"]) {
      const stops = await controls.evaluate((all) => all.begin());
      for (let n = 0; n < stops + spare; n += 1) await page.keyboard.press(key);
      faults.push(...(await controls.evaluate((all, by) => all.missed(by), key)));
    }
    return [...new Set([...faults, ...(await controls.evaluate((all: Controls) => all.seen()))])];
  } finally {
    await controls.evaluate((all) => all.end());
    await controls.dispose();
  }
}

/** The focus goes in, stays in, and comes back to the button when Escape closes it. */
async function faultsOfDialog(page: Page, opener: Locator, patience: number): Promise<string[]> {
  const name = await opener.innerText();
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  const isOpen = await dialog.waitFor({ timeout: patience }).then(
    () => true,
    () => false,
  );
  if (!isOpen) return [`“${name}” opens nothing`];
  const faults: string[] = [];
  if (!(await dialog.evaluate((box) => box.contains(document.activeElement))))
    faults.push(`the focus doesn't go into what “${name}” opens`);
  faults.push(...(await faultsOfTabbing(page, dialog)));
  await page.keyboard.press("Escape");
  const isClosed = await dialog.waitFor({ state: "hidden", timeout: patience }).then(
    () => true,
    () => false,
  );
  if (!isClosed) return [...faults, `Escape doesn't close what “${name}” opens`];
  // A dialog's close event comes after it is hidden, and may move the focus once more.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  if (!(await opener.evaluate((button) => button === document.activeElement)))
    faults.push(`the focus doesn't come back to “${name}”`);
  return faults;
}
