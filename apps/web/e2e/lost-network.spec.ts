import type { BrowserContext, Page, Route } from "@playwright/test";
import { choosePhoto, expectPhotos, sendPhoto } from "./journey/checking-in.js";
import { expectKept, findConnection, loseConnection } from "./journey/connection.js";
import { passDays } from "./journey/demo-clock.js";
import { signOut } from "./journey/elsewhere.js";
import { openMission } from "./journey/mission-forms.js";
import { takePhoto } from "./journey/photo.js";
import { expect, test } from "./journey/test.js";

test("a photo arrives once, whatever the network does", async ({ newcomer }) => {
  test.slow();
  const { page, loginId } = await newcomer("끊김");
  const title = `끊기는 길 ${loginId}`;
  await openMission(page, { title, stake: 100 }, { daysPerWeek: 7, weeks: 1 });
  const mission = new URL(page.url()).pathname;
  await passDays(page, 1);
  const bar = page.getByRole("progressbar", { name: "사진을 보내고 있어요" });

  await test.step("the connection goes half-way, comes back, and the photo goes on by itself", async () => {
    await page.goto(mission);
    await choosePhoto(page, await takePhoto(page.context()));
    const network = await slowNetwork(page);
    await sendPhoto(page);
    await expect.poll(async () => Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThan(0);
    await network.lose();
    await expect(page.getByText("연결이 없어서 사진을 간직해 뒀어요")).toBeVisible();
    await expectKept(page, "photos", 1);
    await network.find();
    await expect(page.getByText("인증했어요!")).toBeVisible();
    await expectPhotos(page, 1);
    await expectKept(page, "photos", 0);
    await page.goto(mission);
    await expectPhotos(page, 1);
  });

  await test.step("what passes is tried again, at a fresh address each time", async () => {
    await passDays(page, 1);
    await page.goto(mission);
    await choosePhoto(page, await takePhoto(page.context()));
    const addresses = await troubleAtStore(page.context(), [429, 403, "lost"]);
    await sendPhoto(page);
    await expect(page.getByText("연결이 고르지 않아요.")).toBeVisible();
    await expect(page.getByText("인증했어요!")).toBeVisible({ timeout: 30_000 });
    expect(new Set(addresses).size).toBe(4);
    await expectPhotos(page, 2);
    await page.context().unrouteAll();
  });

  await test.step("a page that is loaded again shows the photo again, before it is sent", async () => {
    await passDays(page, 1);
    await page.goto(mission);
    await choosePhoto(page, await takePhoto(page.context()));
    await expectKept(page, "photos", 1);
    await page.reload();
    await expect(page.getByRole("img", { name: "보낼 사진" })).not.toHaveJSProperty("naturalWidth", 0);
  });

  await test.step("and while it is being sent", async () => {
    const held = await troubleAtStore(page.context(), ["held"]);
    await sendPhoto(page);
    await expect.poll(() => held).toHaveLength(1);
    await page.reload();
    await expect(page.getByText("간직해 둔 사진이 있어요")).toBeVisible();
    await page.getByRole("button", { name: "다시 보내기" }).click();
    await expect(page.getByText("인증했어요!")).toBeVisible();
    await expectPhotos(page, 3);
    await expectKept(page, "photos", 0);
    await page.context().unrouteAll();
  });

  await test.step("whoever signs out leaves no photo behind", async () => {
    await passDays(page, 1);
    await page.goto(mission);
    await choosePhoto(page, await takePhoto(page.context()));
    await expectKept(page, "photos", 1);
    await signOut(page);
    await expectKept(page, "photos", 0);
  });
});

/** A network on which a photo takes some seconds, until it is lost; it comes back as fast as any. */
async function slowNetwork(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const emulate = (uploadThroughput: number) =>
    devtools.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await devtools.send("Network.enable");
  await emulate(20 * 1024);
  return {
    lose: () => loseConnection(page),
    async find() {
      await emulate(-1);
      await findConnection(page);
    },
  };
}

/**
 * What the next photos meet at the store: an HTTP status, a connection that breaks, or no answer at all. Those after
 * them arrive. Answers where each was sent to.
 */
async function troubleAtStore(context: BrowserContext, troubles: (number | "lost" | "held")[]) {
  const addresses: string[] = [];
  const left = [...troubles];
  await context.route(
    (url) => url.searchParams.has("X-Goog-Signature"),
    async (route: Route) => {
      if (route.request().method() !== "PUT") return route.fallback();
      addresses.push(route.request().url());
      const trouble = left.shift();
      if (trouble === undefined) return route.continue();
      if (trouble === "held") return;
      if (trouble === "lost") return route.abort("failed");
      // The browser only shows our page what the store allows it to see.
      await route.fulfill({ status: trouble, headers: { "access-control-allow-origin": "*" } });
    },
  );
  return addresses;
}
