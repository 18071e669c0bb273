import { expect, type Page } from "@playwright/test";
import { pointsText } from "./points.js";

/** The share code as it stands on a mission's page. */
export function shareCode(page: Page): Promise<string> {
  return page
    .getByRole("region", { name: /^(친구 부르기|알려 주기)$/ })
    .getByRole("code")
    .first()
    .innerText();
}

/** Writes a share code at home and comes to the mission that has it. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.goto("/");
  await page.getByLabel("초대 코드가 있나요?").fill(code);
  await page.getByRole("button", { name: "들어가기" }).click();
}

/** Presses what asks "really?", on the page of a mission. */
export async function ask(page: Page, words: string): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: words, exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
}

/** Stakes the points, on the page of a mission. */
export async function join(page: Page, stake: number): Promise<void> {
  await ask(page, "참가하기");
  await page.getByRole("button", { name: `${pointsText(stake)} 걸기` }).click();
  await expect(page.getByRole("main").getByText("참가하기", { exact: true })).toBeHidden();
}

/** Comes by a code and joins. */
export async function joinByCode(page: Page, code: string, stake: number): Promise<void> {
  await enterCode(page, code);
  await join(page, stake);
}
