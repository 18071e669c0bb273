import { expect, type Page } from "@playwright/test";
import type { Photo } from "./photo.js";

/** Goes from a mission's page to the camera and chooses a photo, up to the button that sends it. */
export async function choosePhoto(page: Page, photo: Photo): Promise<void> {
  await page.getByRole("link", { name: "지금 인증하기" }).click();
  await offerPhoto(page, photo);
}

/** Chooses a photo on the check-in page. */
export async function offerPhoto(page: Page, photo: Photo): Promise<void> {
  await page.getByLabel("사진 올리기").setInputFiles(photo);
  const preview = page.getByRole("img", { name: "보낼 사진" });
  await expect(preview).not.toHaveJSProperty("naturalWidth", 0);
}

export async function sendPhoto(page: Page): Promise<void> {
  await page.getByRole("button", { name: "이 사진으로 인증하기" }).click();
}

/** Checks in from a mission's page and comes back to it, cheered. */
export async function checkIn(page: Page, photo: Photo): Promise<void> {
  await choosePhoto(page, photo);
  await sendPhoto(page);
  await expect(page.getByText("인증했어요!")).toBeVisible();
}

/** A bar with its percent; `label` is a member's name or 우리 팀. */
export async function expectRate(page: Page, label: string | RegExp, percent: number): Promise<void> {
  const bar = page.getByRole("progressbar", { name: label });
  await expect(bar).toHaveAttribute("aria-valuenow", String(percent));
}

/** The week on a mission's page shows so many photos, and each has really arrived. */
export async function expectPhotos(page: Page, count: number): Promise<void> {
  const photos = page.getByRole("main").getByRole("img", { name: /님의 .+ 인증 \d\d:\d\d$/ });
  await expect(photos).toHaveCount(count);
  for (const photo of await photos.all()) {
    await photo.scrollIntoViewIfNeeded();
    await expect(photo).not.toHaveJSProperty("naturalWidth", 0);
  }
}
