import { expect, type Page } from "@playwright/test";

/** Comes home, and waits until everything is on the device that is needed without a connection. */
export async function comeHome(page: Page): Promise<void> {
  const before = Date.now();
  await page.goto("/");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null)
      await new Promise((controlled) =>
        navigator.serviceWorker.addEventListener("controllerchange", controlled, { once: true }),
      );
  });
  // Of an earlier visit there may be one, too.
  await expect
    .poll(async () => (await kept(page, "today")).map(({ deviceNow }) => Number(deviceNow) >= before))
    .toEqual([true]);
}

export const loseConnection = (page: Page) => page.context().setOffline(true);
export const findConnection = (page: Page) => page.context().setOffline(false);

export async function expectOfflinePage(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("지금은 연결이 없어요");
}

/** So many records are kept on the device. */
export async function expectKept(page: Page, store: Store, count: number): Promise<void> {
  await expect.poll(() => kept(page, store)).toHaveLength(count);
}

type Store = "today" | "photos";

const kept = (page: Page, store: Store) => page.evaluate(readKept, store);

/** Runs in the browser. */
function readKept(store: Store): Promise<Record<string, unknown>[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("octopus", 1);
    // Only the pages make the database: until they have, nothing is kept.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve([]);
    opening.onsuccess = () => {
      const reading = opening.result.transaction(store).objectStore(store).getAll();
      reading.onsuccess = () => resolve(reading.result as Record<string, unknown>[]);
      reading.onerror = () => reject(new Error(reading.error?.message));
      opening.result.close();
    };
  });
}
