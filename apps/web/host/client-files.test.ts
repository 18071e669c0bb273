import express from "express";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serve } from "./browser.testing.js";
import { clientFiles } from "./client-files.js";

const script = `console.log("${"옥순이 ".repeat(500)}");`;

let dir: string;
let site: string;
let close: () => Promise<unknown>;
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "octopus-client-"));
  await mkdir(path.join(dir, "assets"));
  await writeFile(path.join(dir, "assets", "entry-1a2b.js"), script);
  await writeFile(path.join(dir, "assets", "font-3c4d.woff2"), "font");
  await writeFile(path.join(dir, "favicon.svg"), "<svg/>");
  await writeFile(path.join(dir, "sw.js"), "");
  execFileSync(process.execPath, [
    fileURLToPath(new URL("../../../scripts/precompress.mjs", import.meta.url)),
    dir,
  ]);
  ({ site, close } = await serve(
    express()
      .use(clientFiles(dir))
      .use((_request, response) => void response.send("a page")),
  ));
});
afterAll(async () => {
  await close();
  await rm(dir, { recursive: true });
});

it.each([
  ["br, gzip", "br"],
  ["gzip", "gzip"],
  ["identity", null],
])("sends an asset to whoever accepts %s as %s, the same content each time", async (accepted, encoding) => {
  const response = await fetch(`${site}/assets/entry-1a2b.js`, { headers: { "accept-encoding": accepted } });
  expect(response.headers.get("content-encoding")).toBe(encoding);
  expect(response.headers.get("vary")).toBe("Accept-Encoding");
  expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(await response.text()).toBe(script);
});

it("sends a font as it is, for ever, and what may change for an hour", async () => {
  const font = await fetch(`${site}/assets/font-3c4d.woff2`);
  expect(await font.text()).toBe("font");
  expect(font.headers.get("cache-control")).toContain("immutable");
  const icon = await fetch(`${site}/favicon.svg`);
  expect(icon.headers.get("cache-control")).toBe("public, max-age=3600");
  expect(icon.headers.get("content-type")).toBe("image/svg+xml");
  expect((await fetch(`${site}/sw.js`)).headers.get("cache-control")).toBe("no-cache");
});

it("has no page for an asset that is gone, and every page for another address", async () => {
  expect((await fetch(`${site}/assets/entry-gone.js`)).status).toBe(404);
  expect(await (await fetch(`${site}/missions`)).text()).toBe("a page");
  for (const path of ["/assets/../../package.json", "/%2e%2e/package.json", "/assets/%E0%A4%A"])
    expect(await (await fetch(site + path)).text()).toMatch(/^(a page|not found)$/);
});
