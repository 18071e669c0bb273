import { placesOfVisitors } from "../journey/places.js";
import { test } from "../journey/test.js";
import { lookAtAll } from "./walk.js";

test.use({ hasTouch: true, isMobile: true });

test("every page that a visitor sees", async ({ visitor }) => {
  test.setTimeout(1_200_000);
  const page = await visitor();
  await lookAtAll(page, await placesOfVisitors(page));
});
