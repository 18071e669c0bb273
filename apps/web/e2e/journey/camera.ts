import { expect, type Page } from "@playwright/test";

/** As somebody does who says yes to the browser's question, for good. */
export const allowCamera = (page: Page) => page.context().grantPermissions(["camera"]);

/** The camera shows something: the shutter can be pressed. */
export async function expectLive(page: Page): Promise<void> {
  const view = page.getByLabel("카메라에 보이는 모습");
  await expect(view).toBeVisible();
  await expect(view).not.toHaveJSProperty("videoWidth", 0);
  await expect(page.getByRole("button", { name: "사진 찍기" })).not.toHaveAttribute("aria-disabled");
}

/** Presses the shutter, and sees the picture that was taken. */
export async function shoot(page: Page): Promise<void> {
  await expectLive(page);
  await page.getByRole("button", { name: "사진 찍기" }).click();
  await expect(page.getByRole("img", { name: "보낼 사진" })).not.toHaveJSProperty("naturalWidth", 0);
  await expect(page.getByLabel("카메라에 보이는 모습")).toHaveCount(0);
}

/** Which camera is on, as the browser names it. */
export function currentCamera(page: Page): Promise<string | undefined> {
  return page
    .getByLabel("카메라에 보이는 모습")
    .evaluate(
      (video) =>
        ((video as HTMLVideoElement).srcObject as MediaStream | null)?.getVideoTracks()[0]?.getSettings()
          .deviceId,
    );
}
