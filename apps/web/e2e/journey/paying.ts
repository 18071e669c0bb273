import { expect, type Page } from "@playwright/test";

type Outcome = "결제하기" | "결제하고 응답은 잃어버리기" | "결제 실패" | "결제하지 않고 돌아가기";

/** Chooses an amount and goes to the page on which one pays. */
export async function beginCharge(page: Page, amount: 1_000 | 3_000 | 5_000): Promise<void> {
  await page.goto("/me/points/charge");
  await page.getByRole("radio", { name: `${amount.toLocaleString("en-US")}P` }).check();
  await page.getByRole("button", { name: "카카오페이로 결제하기" }).click();
  await page.waitForURL(/\/pay\//);
  await expect(page.getByText(`${amount.toLocaleString("en-US")}원`).first()).toBeVisible();
}

/** Presses one of the pay page's buttons, and comes back. */
export async function pay(page: Page, outcome: Outcome): Promise<void> {
  await page.getByRole("button", { name: outcome === "결제하기" ? /^[\d,]+원 결제하기/ : outcome }).click();
  await page.waitForURL(/\/me\/points\/charge\/\d+$/);
}

/** What has become of the charge that is looked at. */
export async function expectCharge(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 2, name: words })).toBeVisible();
}

/** Charges, and is glad. */
export async function charge(page: Page, amount: 1_000 | 3_000 | 5_000): Promise<void> {
  await beginCharge(page, amount);
  await pay(page, "결제하기");
  await expectCharge(page, `${amount.toLocaleString("en-US")}P를 충전했어요`);
}
