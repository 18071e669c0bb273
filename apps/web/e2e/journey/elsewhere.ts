import { expect, type Page } from "@playwright/test";

type Provider = "카카오" | "Google";

/** From the sign-in page by Kakao or Google, as one of those who live in the stand-in. */
export async function signInElsewhere(page: Page, provider: Provider, person: RegExp): Promise<void> {
  await page.goto("/login");
  await page.getByRole("link", { name: new RegExp(`^${provider}로 `) }).click();
  await chooseElsewhere(page, provider, person);
}

/** Presses a button of the provider's own page. */
export async function chooseElsewhere(page: Page, provider: Provider, person: RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${provider} 로그인 (데모)`);
  await page.getByRole("button", { name: person }).click();
}

export async function signOut(page: Page): Promise<void> {
  await page.goto("/me");
  await page.getByRole("button", { name: "로그아웃" }).click();
  await expect(page.getByRole("link", { name: "1,000P 받고 시작하기" })).toBeVisible();
}
