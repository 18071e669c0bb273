// Proves that the structure's rules bite: each case is a file in the wrong place, or with the wrong import, and names
// the rule that has to say so.
import { cruise } from "dependency-cruiser";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const config = createRequire(import.meta.url)("../.dependency-cruiser.cjs");
const api = "packages/api/src";

/** What there is to be imported; nothing of it breaks a rule. */
const ground = {
  "packages/db/src/index.ts": `import "./enums.js"; export const db = 1;`,
  "packages/db/src/enums.ts": `export const MissionStatus = 1;`,
  [`${api}/kernel/errors.ts`]: `export const code = 1;`,
  [`${api}/ports/mailer.ts`]: `import type { code } from "../kernel/errors.js"; export type Mailer = typeof code;`,
  [`${api}/adapters/smtp-mailer.ts`]: `import type { Mailer } from "../ports/mailer.js"; export const m = 1 as Mailer;`,
  [`${api}/compose.ts`]: `import "./adapters/smtp-mailer.js"; import "@db"; export const compose = 1;`,
  [`${api}/points/index.ts`]: `export { post } from "./post-transfers.js";`,
  [`${api}/points/post-transfers.ts`]: `import "@db"; export const post = 1;`,
  [`${api}/points/router.ts`]: `import "./post-transfers.js"; export const points = 1;`,
  [`${api}/missions/index.ts`]: `import "../points/index.js"; export const missions = 1;`,
  [`${api}/missions/schema.ts`]: `import "../kernel/errors.js"; import "@enums"; export const schema = 1;`,
  [`${api}/root.ts`]: `import "./points/router.js"; export const root = 1;`,
  [`${api}/index.ts`]: `export { root } from "./root.js";`,
  [`${api}/worker-api.ts`]: `export { root } from "./root.js";`,
  "packages/stand-ins/src/index.ts": `import "./smtp.js"; export const standIns = 1;`,
  "packages/stand-ins/src/smtp.ts": `export const smtp = 1;`,
  "apps/web/host/compose.ts": `import "@db"; import "@api/compose.js"; export const c = 1;`,
  "apps/web/server.ts": `import "./host/compose.js"; import "@api/index.js"; export {};`,
  "apps/web/app/page.ts": `import type { root } from "@api/index.js"; import "@api/missions/schema.js"; export type P = typeof root;`,
  "apps/worker/src/main.ts": `import "@api/worker-api.js"; import "./compose.js"; export {};`,
  "apps/worker/src/compose.ts": `import "@db"; import "@api/compose.js"; export const c = 1;`,
  "apps/worker/src/main.test.ts": `import "./main.js"; import "@stand-ins"; export {};`,
};

const offences = [
  [
    "no-circular",
    `${api}/points/a.ts`,
    `import "./b.js"; export {};`,
    { [`${api}/points/b.ts`]: `import "./a.js"; export {};` },
  ],
  ["no-orphans", `${api}/points/forgotten.ts`, `export const alone = 1;`],
  ["no-unresolvable", `${api}/points/lost.ts`, `import "./gone.js"; export {};`],
  ["not-to-a-test", `apps/worker/src/odd.ts`, `import "./main.test.js"; export {};`],
  [
    "enums-import-nothing",
    "packages/db/src/enums.ts",
    `import "./index.js"; export const MissionStatus = 1;`,
  ],
  ["db-knows-nobody", "packages/db/src/nosy.ts", `import "@api/kernel/errors.js"; export {};`],
  ["api-knows-no-app", `${api}/points/nosy.ts`, `import "../../../../apps/web/host/compose.js"; export {};`],
  ["stand-ins-only-in-tests", `${api}/adapters/fake.ts`, `import "@stand-ins"; export {};`],
  ["stand-ins-know-nobody", "packages/stand-ins/src/nosy.ts", `import "@api/kernel/errors.js"; export {};`],
  ["web-never-sees-db", "apps/web/app/query.ts", `import "@db"; export {};`],
  ["web-never-sees-db", "apps/web/host/log.ts", `import "drizzle-orm"; export {};`],
  ["pages-see-the-api-only", "apps/web/app/cheat.ts", `import "@api/points/post-transfers.js"; export {};`],
  [
    "pages-take-only-types-of-the-router",
    "apps/web/app/heavy.ts",
    `import { root } from "@api/index.js"; export const r = root;`,
  ],
  ["pages-never-see-the-host", "apps/web/app/inside.ts", `import "../host/compose.js"; export {};`],
  ["worker-never-sees-db", "apps/worker/src/query.ts", `import "@db"; export {};`],
  ["worker-sees-jobs-only", "apps/worker/src/direct.ts", `import "@api/points/index.js"; export {};`],
  ["only-entries-compose", "apps/worker/src/second.ts", `import "@api/compose.js"; export {};`],
  ["routers-hold-no-sql", `${api}/missions/router.ts`, `import "drizzle-orm"; export {};`],
  ["routers-hold-no-sql", `${api}/root.ts`, `import "@db"; export const root = 1;`],
  ["routers-are-composed-by-root", `${api}/points/add-points.ts`, `import "./router.js"; export {};`],
  ["queries-know-no-command", `${api}/points/queries.ts`, `import "./post-transfers.js"; export {};`],
  [
    "schemas-are-browser-safe",
    `${api}/missions/schema.ts`,
    `import "../points/post-transfers.js"; export const schema = 1;`,
  ],
  ["schemas-are-browser-safe", `${api}/missions/schema.ts`, `import "node:crypto"; export const schema = 1;`],
  ["pure-rules-touch-nothing", `${api}/missions/schedule.ts`, `import "@db"; export {};`],
  ["kernel-knows-no-feature", `${api}/kernel/clock.ts`, `import "../points/index.js"; export {};`],
  [
    "ports-are-interfaces",
    `${api}/ports/store.ts`,
    `import { code } from "../kernel/errors.js"; export const c = code;`,
  ],
  [
    "adapters-are-composed",
    `${api}/points/mail-people.ts`,
    `import "../adapters/smtp-mailer.js"; export {};`,
  ],
  [
    "features-through-their-face",
    `${api}/missions/reach.ts`,
    `import "../points/post-transfers.js"; export {};`,
  ],
  ["feature-order-points", `${api}/points/look-up.ts`, `import "../missions/index.js"; export {};`],
];

let root;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "octopus-structure-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Writes the files into a tree of their own, and answers the names of the rules that they break. */
async function broken(name, files) {
  const tree = path.join(root, name);
  for (const [file, text] of Object.entries(files)) {
    const up = "../".repeat(file.split("/").length - 1);
    const source = text
      .replaceAll(`"@db"`, `"${up}packages/db/src/index.js"`)
      .replaceAll(`"@enums"`, `"${up}packages/db/src/enums.js"`)
      .replaceAll(`"@stand-ins"`, `"${up}packages/stand-ins/src/index.js"`)
      .replaceAll(`"@api/`, `"${up}packages/api/src/`);
    mkdirSync(path.join(tree, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(tree, file), source);
  }
  const { tsConfig: _, ...options } = config.options;
  const { output } = await cruise(["apps", "packages"], {
    ...options,
    ruleSet: config,
    validate: true,
    baseDir: tree,
  });
  return [...new Set(output.summary.violations.map((violation) => violation.rule.name))];
}

test("the ground breaks no rule", async () => {
  expect(await broken("ground", ground)).toEqual([]);
});

describe("an offence is named", () => {
  test.each(offences.map((offence, number) => [...offence.slice(0, 2), number, offence]))(
    "%s by %s",
    async (rule, file, number, offence) => {
      const [, , text, more = {}] = offence;
      expect(await broken(`offence-${number}`, { ...ground, [file]: text, ...more })).toContain(rule);
    },
  );
});

test("every rule has a file that breaks it", () => {
  const proven = new Set(offences.map(([rule]) => rule));
  const unproven = config.forbidden.map(({ name }) => name).filter((name) => !proven.has(name));
  // One feature stands for all: the table of layers makes these rules alike.
  expect(unproven.filter((name) => !name.startsWith("feature-order-"))).toEqual([]);
});
