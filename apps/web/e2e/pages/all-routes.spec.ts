import { expect, test } from "@playwright/test";
import { readdirSync } from "node:fs";
import { routesWithPlaces } from "../journey/places.js";

/** The folders of routes that are pages, as opposed to those that only act or answer JSON. */
const pagesInTheTree = readdirSync(new URL("../../app/routes", import.meta.url), {
  recursive: true,
  encoding: "utf8",
})
  .filter((file) => /(^|[/\\])route\.tsx$/.test(file))
  .map((file) => file.replace(/[/\\]route\.tsx$/, ""));

test("no page of the tree is forgotten", () => {
  expect([...routesWithPlaces].sort()).toEqual(pagesInTheTree.sort());
});
