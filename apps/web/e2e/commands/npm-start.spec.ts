import { type Browser, expect, test } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { freePort } from "../../../../scripts/ports/free-port.mjs";
import { npmStart, temporaryDir } from "../fixtures/service.js";
import { complaintsOf } from "../journey/complaints.js";
import { datedPlacesOfMembers } from "../journey/places.js";
import { lookAtShapes } from "../pages/walk.js";

let dataDir: string;
test.beforeEach(async () => {
  dataDir = await temporaryDir();
});
test.afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** The processes that were started for a data directory: all of them have it in their command or environment. */
function processesOf(dir: string): string[] {
  return execFileSync("ps", ["axeww", "-o", "pid=,args="], { encoding: "utf8", maxBuffer: 1e8 })
    .split("\n")
    .filter((line) => line.includes(dir) && !line.includes("axeww"));
}

/** Its demo is filled for the real date, which no other journey sees: pages whose shape follows from the date are right today. */
async function lookAtToday(browser: Browser, baseURL: string): Promise<void> {
  const context = await browser.newContext({ baseURL });
  const complaints: string[] = [];
  complaintsOf(context, (complaint) => complaints.push(complaint));
  const page = await context.newPage();
  await lookAtShapes(page, await datedPlacesOfMembers(page));
  await context.close();
  expect(complaints).toEqual([]);
}

test("npm start comes up, Ctrl-C leaves nothing running, and the second start is quick", async ({
  browser,
}) => {
  test.setTimeout(1_200_000);
  const port = await freePort();
  const seconds: number[] = [];
  for (const run of ["first", "second"]) {
    const start = npmStart({ port, dataDir });
    expect(await start.up, start.said()).toBe(true);
    seconds.push(Number(/after ([\d.]+) s/.exec(start.said())?.[1]));
    if (run === "first") await lookAtToday(browser, `http://localhost:${port}`);
    // Nothing is made and filled again; the ratio is the same on a busy machine.
    if (run === "second") expect(seconds[1]).toBeLessThan(0.75 * seconds[0]!);

    await test.step("another one on the same data is refused", async () => {
      const other = npmStart({ port: await freePort(), dataDir });
      expect(await other.ended).toBe(1);
      expect(other.said().trim()).toMatch(
        /^Octopus already runs on .+ \(process \d+\): stop it first[^\n]+\.$/,
      );
    });

    // The web app, the worker, the stand-ins, PostgreSQL with its own, and npm start itself.
    expect(processesOf(dataDir).length).toBeGreaterThanOrEqual(5);
    start.press("SIGINT");
    await start.ended;
    expect(start.said()).toContain("Everything has stopped.");
    await expect.poll(() => processesOf(dataDir)).toEqual([]);
  }
});

test("what is in the way is told in one plain sentence", async () => {
  const refusalOf = async (port: number, dir: string) => {
    const start = npmStart({ port, dataDir: dir });
    expect(await start.ended).toBe(1);
    return start.said().trim();
  };

  await test.step("a taken port", async () => {
    const squatter = createServer().listen(0);
    const { port } = squatter.address() as AddressInfo;
    expect(await refusalOf(port, dataDir)).toBe(
      `Port ${port} is taken by another program: stop it, or choose a port with PORT=3001 npm start.`,
    );
    squatter.close();
  });

  await test.step("a data directory that is none", async () => {
    const file = path.join(dataDir, "a-file");
    await writeFile(file, "");
    expect(await refusalOf(await freePort(), file)).toBe(
      `The data directory ${file} can't be used: it is no directory (OCTOPUS_DATA_DIR chooses another).`,
    );
  });

  await test.step("a broken database", async () => {
    await mkdir(path.join(dataDir, "postgres"));
    await writeFile(path.join(dataDir, "postgres", "PG_VERSION"), "nonsense\n");
    expect(await refusalOf(await freePort(), dataDir)).toMatch(
      /\nThe embedded PostgreSQL ended \(exit code 1\): [^\n]+\.\nIts log: \S+$/,
    );
    await expect.poll(() => processesOf(dataDir)).toEqual([]);
  });
});
