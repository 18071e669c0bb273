import { expect, type Page } from "@playwright/test";

/** `1,000P`, `−330P`; with `signed` also `+17P`. */
export function pointsText(points: number, signed = false): string {
  const sign = points < 0 ? "−" : signed && points > 0 ? "+" : "";
  return `${sign}${Math.abs(points).toLocaleString("en-US")}P`;
}

/** What the header says one has. */
export async function expectPoints(page: Page, points: number): Promise<void> {
  const link = page.getByRole("banner").getByRole("link", { name: /내 포인트/ });
  await expect(link).toHaveText(`내 포인트 ${pointsText(points)}`);
}

export interface Transfer {
  readonly title: string;
  readonly kind?: string;
  /** Points, negative when they went out. */
  readonly amount: number;
}

/**
 * The whole ledger on /me/points, newest first, is exactly these transfers; each leaves the balance that the ones
 * before it add up to, and the last balance is what the page and its header say one has.
 */
export async function expectLedger(page: Page, transfers: readonly Transfer[]): Promise<void> {
  await page.goto("/me/points");
  let balance = 0;
  const lines = transfers
    .toReversed()
    .map(({ title, kind, amount }) => {
      balance += amount;
      const detail = kind === undefined ? "\\d\\d:\\d\\d" : `\\d\\d:\\d\\d · ${kind}`;
      // A stake tells what has become of it.
      const story = kind === "참가비" ? ".+?" : "";
      return new RegExp(
        `^${title}${detail}${story}${literal(pointsText(amount, true))}잔액 ${pointsText(balance)}$`,
      );
    })
    .reverse();
  await expect(page.locator('section[aria-labelledby^="day-"]').getByRole("listitem")).toHaveText(lines);
  await expect(
    page
      .getByText(/^내 포인트/)
      .locator("..")
      .getByText(pointsText(balance))
      .first(),
  ).toBeVisible();
  await expectPoints(page, balance);
}

const literal = (text: string) => text.replace("+", "\\+");
