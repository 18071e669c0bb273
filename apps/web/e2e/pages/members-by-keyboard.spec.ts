import { placesOfMembers } from "../journey/places.js";
import { test } from "../journey/test.js";
import { walkByKeyboard } from "./keyboard-walk.js";

test("every page that a member sees is gone through by the keyboard", async ({ visitor }) => {
  test.setTimeout(1_200_000);
  const page = await visitor();
  await walkByKeyboard(page, await placesOfMembers(page));
});
