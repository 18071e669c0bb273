// Proves that the rule about words bites, and lets everything else pass.
import { ESLint } from "eslint";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const eslint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) => ruleId === "no-restricted-syntax",
  // The texts below are no files, so there are no types to know about them; this rule asks for none.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

async function refusals(text, file = "apps/web/app/home/page.tsx") {
  const [{ messages }] = await eslint.lintText(text, { filePath: path.join(root, file) });
  return messages.map(({ message }) => message);
}

const words = "Put words into app/i18n, and say them with t().";
const component = (jsx) => `export const Page = ({ t, n }) => ${jsx};`;

test.each([
  ["<p>안녕하세요</p>"],
  ["<p>Hello</p>"],
  ['<p>{"Hello"}</p>'],
  ["<>{`Hello, ${n}`}</>"],
  ['<p>{n ? "Hello" : t("bye")}</p>'],
  ["<p>{n}번</p>"],
  ['<Thing title="Hello" />'],
  ['<Thing label="Hello" />'],
  ['<img alt="An octopus" />'],
  ['<input placeholder="Your name" />'],
  ['<nav aria-label="Menu" />'],
  ['<Thing lead={"Hello"} />'],
  ["<Thing hint={`Up to ${n} pieces`} />"],
  ['<Thing label={n ?? "Nobody"} />'],
  ['<Thing shown="옥순이" />'],
])("%s is refused", async (jsx) => {
  expect(await refusals(component(jsx))).toContain(words);
});

test.each([
  ["a sentence", 'export const sorry = "미안해요";'],
  ["a sentence with a place in it", "export const hello = (name) => `${name}님, 안녕하세요`;"],
])("%s in Korean is refused anywhere in the app", async (_, text) => {
  expect(await refusals(text, "apps/web/app/home/words.ts")).toEqual([words]);
});

test.each([
  ["what t says", component('<p title={t("home:title")}>{t("hello", { n })}</p>')],
  ["what only a program reads", component('<Thing className="flex" to="/me" name={n ? "in" : "out"} />')],
  ["signs and numbers", component('<p>{n} · 5/6 {" "}%</p>')],
  ["a picture that says nothing", component('<img alt="" />')],
  ["a comment", "/** 옥순이 sleeps. */\nexport const a = 1;"],
])("%s passes", async (_, text) => {
  expect(await refusals(text)).toEqual([]);
});

test.each([
  ["apps/web/app/i18n/ko/home.ts"],
  ["apps/web/app/routes/dev.ui/route.tsx"],
  ["apps/web/app/home/page.test.tsx"],
])("%s may hold words", async (file) => {
  expect(await refusals('export const hello = "안녕하세요";', file)).toEqual([]);
});

test("the clock is asked for the time in the app as everywhere", async () => {
  const asked = ["Ask the clock (kernel/clock.ts) for the time."];
  for (const file of ["apps/web/app/home/page.tsx", "apps/web/app/i18n/ko/home.ts", "apps/web/host/pages.ts"])
    expect(await refusals("export const now = () => Date.now();", file)).toEqual(asked);
});
