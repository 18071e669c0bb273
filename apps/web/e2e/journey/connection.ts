import { expect, type Page } from "@playwright/test";

/** Comes home, and waits until everything is on the device that is needed without a connection. */
export async function comeHome(page: Page): Promise<void> {
  await page.goto("/");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((controlled) =>
        navigator.serviceWorker.addEventListener("controllerchange", controlled, { once: true }),
      );
  });
  await expectKept(page, "today", 1);
}

export const loseConnection = (page: Page) => page.context().setOffline(true);
export const findConnection = (page: Page) => page.context().setOffline(false);

export async function expectOfflinePage(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("지금은 연결이 없어요");
}

/** So many records are kept on the device. */
export async function expectKept(page: Page, store: "today" | "photos", count: number): Promise<void> {
  await expect.poll(() => page.evaluate(countKept, store)).toBe(count);
}

/** Runs in the browser. */
function countKept(store: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("octopus", 1);
    // Only the pages make the database: until they have, nothing is kept.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(0);
    opening.onsuccess = () => {
      const counting = opening.result.transaction(store).objectStore(store).count();
      counting.onsuccess = () => resolve(counting.result);
      counting.onerror = () => reject(new Error(counting.error?.message));
      opening.result.close();
    };
  });
}
