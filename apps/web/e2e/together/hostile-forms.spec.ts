import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { signInAsDemo } from "../journey/places.js";
import { expect, test } from "../journey/test.js";

const routes = path.join(import.meta.dirname, "../../app/routes");

/** What stands in an address for its parameter. */
const parameters: Record<string, string> = {
  $provider: "kakao",
  $id: "999999999",
  $checkInId: "999999999",
};

/** The address of each action in the tree that reads a form, by its folder: `me.points_.charge` is /me/points/charge. */
const actions = readdirSync(routes)
  .filter((folder) => {
    const source = readdirSync(path.join(routes, folder))
      .map((file) => readFileSync(path.join(routes, folder, file), "utf8"))
      .join("\n");
    return /^export .*\baction\b/m.test(source) && /(readForm|submitForm|formOfMission)\(/.test(source);
  })
  .map((folder) =>
    folder
      .split(/(?<!\[)\./)
      .map((part) => part.replace(/_$/, "").replace("[.]", "."))
      .map((part) => parameters[part] ?? part)
      .join("/"),
  );

/** What takes the library that reads forms longest: app/forms/field-names.test.ts has more. */
const hostile = {
  "a list without an end": "loginId[4294967294]=1",
  "25,000 fields": Array.from({ length: 25_000 }, (_, n) => `f${n}=1`).join("&"),
};

test("no form makes an action do more than refuse it at once", async ({ visitor, baseURL }) => {
  const page = await visitor();
  await signInAsDemo(page, "octooper");
  expect(actions.length).toBeGreaterThan(30);
  for (const action of actions)
    for (const [what, body] of Object.entries(hostile)) {
      const answer = await page.request.post(`/${action}`, {
        data: body,
        headers: { origin: baseURL!, "content-type": "application/x-www-form-urlencoded" },
        maxRedirects: 0,
        timeout: 10_000,
      });
      expect.soft(answer.status(), `${what} to /${action}`).toBe(400);
      expect
        .soft((await answer.text()).includes("OPERATOR"), `${what} to /${action} is sent back`)
        .toBe(false);
    }
  expect((await page.request.get("/readyz")).status()).toBe(200);
});
