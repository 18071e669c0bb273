import { expect, type Locator, type Page } from "@playwright/test";

/** Puts one thing of a shelf on: `tryOn(page, "모자", "왕관")`. */
export async function tryOn(page: Page, shelf: string, thing: string): Promise<void> {
  await thingOn(page, shelf, thing).check();
}

export function thingOn(page: Page, shelf: string, thing: string): Locator {
  return page
    .getByRole("group", { name: shelf, exact: true })
    .getByRole("radio", { name: new RegExp(`^${thing}( 지금)?$`) });
}

/** What the mirror shows, in words. */
export async function expectMirror(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("main").getByRole("img")).toHaveAccessibleName(words);
}

/** The octopus in the header, as drawn. */
export function headerOctopus(page: Page): Promise<string> {
  return page
    .getByRole("banner")
    .locator("svg.octo")
    .evaluate((drawing) => drawing.innerHTML);
}
