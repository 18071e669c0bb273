import type { Page } from "@playwright/test";

export const languages = ["ko", "en"] as const;
export type Language = (typeof languages)[number];

/** Chooses the language of what comes next, as the switch at the foot of each page does. */
export async function speak(page: Page, language: Language): Promise<void> {
  const { origin } = new URL(page.url());
  await page.context().addCookies([{ name: "octopus_language", value: language, url: origin }]);
}
