import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { readdirSync } from "node:fs";
import { newAccount } from "./journey/account.js";
import { type Language, languages, speak } from "./journey/language.js";
import { placesOfMembers, placesOfOperators, placesOfVisitors, type Places } from "./journey/places.js";
import { askForCode } from "./journey/sign-up.js";
import { expect, test } from "./journey/test.js";

const phone = { width: 390, height: 844 };
const narrow = { width: 320, height: 700 };

/** The folders of routes that are pages, as opposed to those that only act or answer JSON. */
const pagesInTheTree = readdirSync(new URL("../app/routes", import.meta.url), {
  recursive: true,
  encoding: "utf8",
})
  .filter((file) => /(^|[/\\])route\.tsx$/.test(file))
  .map((file) => file.replace(/[/\\]route\.tsx$/, ""));

test("no page of the tree is forgotten here", async ({ visitor }) => {
  const page = await visitor();
  const looked = [
    await placesOfVisitors(page),
    await placesOfMembers(page),
    await placesOfOperators(page),
  ].flatMap(Object.keys);
  expect([...new Set(looked)].sort()).toEqual(pagesInTheTree.sort());
});

for (const language of languages) {
  test(`every page that a visitor sees, ${language}`, async ({ visitor }) => {
    test.slow();
    const page = await visitor();
    await lookAtAll(page, language, await placesOfVisitors(page));
  });

  test(`every page that a member sees, ${language}`, async ({ visitor }) => {
    test.slow();
    const page = await visitor();
    await lookAtAll(page, language, await placesOfMembers(page));
  });

  test(`every page that an operator sees, ${language}`, async ({ visitor }) => {
    const page = await visitor();
    await lookAtAll(page, language, await placesOfOperators(page));
  });
}

test("the second step of signing up, which has no address of its own", async ({ visitor }) => {
  const page = await visitor();
  await askForCode(page, newAccount("새벽").email);
  await page.getByRole("button", { name: "가입하기" }).click();
  await expect(page.getByLabel("닉네임")).toHaveAttribute("aria-invalid", "true");
  await expectGoodPage(page, "/signup, second step");
});

test("the second step of choosing a new password, which has no address of its own", async ({ visitor }) => {
  const page = await visitor();
  await page.goto("/reset");
  await page.getByLabel("메일 주소").fill(newAccount("저녁").email);
  await page.getByRole("button", { name: "인증번호 받기" }).click();
  await expect(page.getByLabel("인증번호")).toBeVisible();
  await page.getByRole("button", { name: "비밀번호 바꾸기" }).click();
  await expect(page.getByLabel("새 비밀번호")).toHaveAttribute("aria-invalid", "true");
  await expectGoodPage(page, "/reset, second step");
});

async function lookAtAll(page: Page, language: Language, places: Places): Promise<void> {
  await speak(page, language);
  for (const address of Object.values(places).flat()) {
    const answer = await page.goto(address);
    const missing = /no-such|999999999/.test(address);
    expect.soft(answer?.status(), address).toBe(missing ? 404 : 200);
    await expect.soft(page.locator("html")).toHaveAttribute("lang", language);
    await expectGoodPage(page, `${address}, ${language}`);
  }
}

/** One heading, a title, nothing wider than the narrowest phone, and nothing for axe to find in either theme. */
async function expectGoodPage(page: Page, name: string): Promise<void> {
  await expect.soft(page.getByRole("heading", { level: 1 }), name).toHaveCount(1);
  await expect.soft(page, name).toHaveTitle(/옥토퍼스|octopus/i);
  await page.setViewportSize(narrow);
  await expect.soft
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), name)
    .toBeLessThanOrEqual(narrow.width);
  await page.setViewportSize(phone);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(drawAll);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ html, failureSummary }) => ({ id, impact, html, failureSummary })),
    );
    expect.soft(found, `${name}, ${colorScheme}`).toEqual([]);
  }
}

/**
 * Draws all of the page in the theme. What is far below the screen (`drawn-when-near`) the browser leaves in the colours it
 * had until it comes near, which axe would take for what people see.
 */
function drawAll(): Promise<void> {
  for (const element of document.querySelectorAll<HTMLElement>(".drawn-when-near"))
    element.style.contentVisibility = "visible";
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
