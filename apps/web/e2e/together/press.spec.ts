import type { Page } from "@playwright/test";
import { expect, test } from "../journey/test.js";

test.use({ contextOptions: { reducedMotion: "no-preference" } });

test("a press that begins before JavaScript has come, and ends after it, counts", async ({ visitor }) => {
  const page = await visitor();
  const letScriptsCome = await openWithoutScripts(page);
  await opener(page).hover();
  await page.mouse.down();
  await letScriptsCome();
  await page.mouse.up();
  await expectModal(page);
});

test("what was opened before JavaScript came is still open after it", async ({ visitor }) => {
  const page = await visitor();
  const letScriptsCome = await openWithoutScripts(page);
  await opener(page).click();
  await expect(page.getByRole("dialog")).toHaveAccessibleName("인증은 이렇게 해요");
  await letScriptsCome();
  await expectModal(page);
});

test("a key that is pressed at the moment at which a page comes alive is no error", async ({ visitor }) => {
  const page = await visitor();
  await page.addInitScript(pressAsReactBegins);
  await page.goto("/login");
  await expect.poll(() => page.evaluate(() => window.pressed)).toBeGreaterThan(0);
  // Alive: what is missing is said without asking the server.
  await page.getByLabel("비밀번호").press("Enter");
  await expect(page.getByLabel("비밀번호")).toHaveAttribute("aria-invalid", "true");
});

/** The page that has every primitive, whose scripts come when told, and are at work when that has answered. */
async function openWithoutScripts(page: Page): Promise<() => Promise<void>> {
  let come: () => void = () => undefined;
  const told = new Promise<void>((resolve) => (come = resolve));
  await page.route("**/assets/*.js", async (route) => {
    await told;
    await route.continue();
  });
  await page.goto("/dev/ui", { waitUntil: "commit" });
  await expect(page.locator("[popover]").first()).toBeAttached();
  return async () => {
    come();
    await expect(page.locator("[popover]")).toHaveCount(0);
  };
}

/** The one dialog that is there is the modal, which keeps the focus and gives it back to the button. */
async function expectModal(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  await expect(dialog).toHaveAccessibleName("인증은 이렇게 해요");
  await expect(dialog).toContainText("창이 열려 있는 동안");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener(page)).toBeFocused();
}

const opener = (page: Page) =>
  page.getByRole("region", { name: "light" }).getByRole("button", { name: "알림 창" });

declare global {
  interface Window {
    /** How often {@link pressAsReactBegins} has pressed a key. */
    pressed: number;
  }
}

/** In the browser: presses a key whenever React has put off its work to the next task, before that comes. */
function pressAsReactBegins(): void {
  window.pressed = 0;
  // It is by a message to itself that React's scheduler puts things off.
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (...message: unknown[]) {
    queueMicrotask(() => {
      window.pressed += 1;
      document
        .querySelector("input:not([type=hidden])")
        ?.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true }));
    });
    Reflect.apply(postMessage, this, message);
  };
}
