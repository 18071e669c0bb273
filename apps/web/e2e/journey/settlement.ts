import { expect, type Page } from "@playwright/test";

const settlement = (page: Page) => page.getByRole("region", { name: "정산" });

/** One member's lines of the settlement: the rate, the rule that gave the numbers, and the numbers. */
export async function expectSettlementOf(
  page: Page,
  nickname: string,
  { rate, rule, amounts }: { rate: string; rule: string; amounts: Readonly<Record<string, string>> },
): Promise<void> {
  const line = settlement(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: nickname, exact: true }) });
  await expect(line.getByText(rate, { exact: true })).toBeVisible();
  await expect(line.getByText(rule, { exact: true })).toBeVisible();
  await expect(line.getByRole("term")).toHaveText(Object.keys(amounts));
  await expect(line.getByRole("definition")).toHaveText(Object.values(amounts));
}

/** The sentence about the team's bonus, and the totals below all lines. */
export async function expectTotals(
  page: Page,
  { teamRule, amounts }: { teamRule: string; amounts: Readonly<Record<string, string>> },
): Promise<void> {
  await expect(settlement(page).getByText(teamRule, { exact: true })).toBeVisible();
  const [terms, definitions] = (["term", "definition"] as const).map((role) =>
    settlement(page).getByRole(role),
  );
  const count = Object.keys(amounts).length;
  const last = async (texts: Promise<string[]>) => (await texts).slice(-count);
  await expect.poll(() => last(terms!.allInnerTexts())).toEqual(Object.keys(amounts));
  await expect.poll(() => last(definitions!.allInnerTexts())).toEqual(Object.values(amounts));
}
