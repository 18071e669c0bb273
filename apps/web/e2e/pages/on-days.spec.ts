import { moveClock } from "../fixtures/service.js";
import { datedPlacesOfMembers } from "../journey/places.js";
import { test } from "../journey/test.js";
import { lookAtShapes } from "./walk.js";

// What follows from the date, on days that make it look unlike itself (playwright.config.ts says which), and a day later.
test("pages whose shape follows from the date", async ({ visitor, baseURL }) => {
  test.setTimeout(1_200_000);
  const page = await visitor();
  const places = await datedPlacesOfMembers(page);
  await lookAtShapes(page, places);
  await moveClock(baseURL!, { days: 1 });
  await lookAtShapes(page, places);
});
