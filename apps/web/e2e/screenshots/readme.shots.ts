import type { Page } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { signInAsDemo } from "../journey/places.js";
import { test } from "../journey/test.js";
import { untilSettled } from "./until-settled.js";

const picture = (name: string) =>
  fileURLToPath(new URL(`../../../../docs/screenshots/${name}.png`, import.meta.url));

/** The README's pictures, of what the demo is filled with. */
test("docs/screenshots", async ({ visitor }) => {
  const page = await visitor();
  await signInAsDemo(page, "octodemo1");
  await take(page, "home");

  await openFrom(page, "/me?status=ONGOING", "하루 한 장 그림 그리기");
  await page.getByRole("progressbar", { name: "우리 팀" }).scrollIntoViewIfNeeded();
  await take(page, "mission");

  await openFrom(page, "/me?status=CLOSE", "매일 30분 운동");
  await take(page, "settlement", page.getByRole("region", { name: "정산" }));
});

async function openFrom(page: Page, list: string, title: string): Promise<void> {
  await page.goto(list);
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** A phone's screen, from its top or from the top of a part of the page. */
async function take(page: Page, name: string, from?: ReturnType<Page["getByRole"]>): Promise<void> {
  await from?.evaluate((part) => part.scrollIntoView({ block: "start" }));
  await untilSettled(page);
  await page.screenshot({ path: picture(name) });
}
