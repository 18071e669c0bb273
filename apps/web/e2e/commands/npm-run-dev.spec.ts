import { expect, type Page, test } from "@playwright/test";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../../../../scripts/ports/free-port.mjs";
import { temporaryDir } from "../fixtures/service.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** What is promised on a machine that has nothing else to do, in seconds. */
const PROMISED = { up: 15, "first page": 5, component: 1, words: 1, style: 1, procedure: 3, worker: 5 };
/** Beside other tests everything takes longer: this only tells a change that comes from one that doesn't. */
const PATIENCE = 20;

const route = "apps/web/app/routes/missions._index/route.tsx";
const procedure = "packages/api/src/missions/router.ts";

let dataDir: string;
let tree: string;
let dev: ReturnType<typeof npmRunDev> | undefined;
test.beforeEach(async () => {
  dataDir = await temporaryDir();
  tree = copyOfTree();
});
test.afterEach(async () => {
  await dev?.stop();
  for (const dir of [dataDir, tree]) rmSync(dir, { recursive: true, force: true });
});

/**
 * The sources as they are now, to be changed freely. The packages are the same files: the copy lies on the same disk, under a
 * folder that no tool of ours looks into, and hard links to them take a second.
 */
function copyOfTree(): string {
  mkdirSync(path.join(root, ".cache"), { recursive: true });
  const copy = mkdtempSync(path.join(root, ".cache", "dev-"));
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  for (const file of files.trimEnd().split("\n")) cpSync(path.join(root, file), path.join(copy, file));
  execFileSync("cp", ["-al", path.join(root, "node_modules"), copy]);
  return copy;
}

/** Replaces a text that a file of the copy has once. */
function change(file: string, from: string, to: string) {
  const place = path.join(tree, file);
  const before = readFileSync(place, "utf8");
  expect(before.split(from), `${file} has this once: ${from}`).toHaveLength(2);
  writeFileSync(place, before.replace(from, to));
}

/** `npm run dev` in the copy, as from a terminal, with no setting of ours or anybody's. */
function npmRunDev(port: number) {
  const { PATH, HOME } = process.env;
  const child = spawn("npm", ["--silent", "run", "dev"], {
    cwd: tree,
    env: {
      NODE_ENV: "development",
      PATH,
      HOME,
      PORT: String(port),
      OCTOPUS_DATA_DIR: dataDir,
      OCTOPUS_DEMO: "1",
    },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = new Promise((resolve) => child.once("close", resolve));
  return {
    said: () => said,
    /** As Ctrl-C does: to npm and all that it has started in its own group. */
    async stop() {
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, "SIGINT");
      await ended;
    },
  };
}

/** The processes that were started for a data directory: all of them have it in their environment. */
function processesOf(dir: string): string[] {
  return execFileSync("ps", ["axeww", "-o", "pid=,args="], { encoding: "utf8", maxBuffer: 1e8 })
    .split("\n")
    .filter((line) => line.includes(dir) && !line.includes("axeww"));
}

function logOfWorker(): string {
  const file = path.join(dataDir, "logs", "worker.log");
  // Between two workers there is none.
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Waits for `seen` after `act`, and prints how long it took. */
async function timed(what: keyof typeof PROMISED, act: () => void, seen: (timeout: number) => Promise<void>) {
  const startedAt = performance.now();
  act();
  await seen(PATIENCE * PROMISED[what] * 1000);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(2);
  console.log(`npm run dev │ ${what}: ${seconds} s (promised: ${PROMISED[what]} s)`);
}

/**
 * Remix's dev runtime reloads the data at each change, and cancels the reload of the change before. That comes as an error in
 * the console with its stack, or as one of the page with its message alone.
 */
const canceledReload = /^AbortError: [^]+virtual:remix\/hmr-runtime|^\w+: signal is aborted without reason$/;

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  const add = (complaint: string) => {
    if (!canceledReload.test(complaint)) complaints.push(complaint);
  };
  page.on("pageerror", ({ name, message }) => add(`${name}: ${message}`));
  page.on("console", (message) => {
    if (message.type() === "error") add(message.text());
  });
  return complaints;
}

test("npm run dev shows each change at once, and Ctrl-C leaves nothing running", async ({ page }) => {
  test.slow();
  const port = await freePort();
  const site = `http://localhost:${port}`;
  const said = () => dev?.said() ?? "";
  const says = (words: string) => (timeout: number) => expect.poll(said, { timeout }).toContain(words);
  await timed("up", () => (dev = npmRunDev(port)), says("Octopus is up"));

  const complaints = complaintsOf(page);
  await timed(
    "first page",
    () => void page.goto(`${site}/missions`),
    // What comes when the page runs.
    (timeout) => expect(page.locator('link[href*="dynamic-subset"]')).toBeAttached({ timeout }),
  );
  const [heading, lead] = [page.getByRole("heading", { level: 1 }), page.getByText("작은 목표를")];
  const typed = page.getByRole("searchbox");
  await typed.fill("아침 달리기");
  const isKept = () => expect(typed).toHaveValue("아침 달리기");

  await timed(
    "component",
    () => change(route, 'PageHeader title={t("title")}', 'PageHeader title={t("title") + " 하나"}'),
    (timeout) => expect(heading).toHaveText("미션 하나", { timeout }),
  );
  await isKept();

  await timed(
    "words",
    () => change("apps/web/app/i18n/ko/missions.ts", "작은 목표를 함께 지켜요", "작은 목표를 같이 지켜요"),
    (timeout) => expect(lead).toHaveText("작은 목표를 같이 지켜요", { timeout }),
  );
  await isKept();

  await timed(
    "style",
    () => change(route, 'className="max-w-page"', 'className="max-w-page border-x-[7px]"'),
    (timeout) => expect(page.locator("main > *").first()).toHaveCSS("border-left-width", "7px", { timeout }),
  );
  await isKept();

  await timed(
    "procedure",
    () =>
      change(
        procedure,
        "hotMissions(ctx.deps.db, input)",
        "hotMissions(ctx.deps.db, input).then(({ items }) => ({ items: items.map((item) => ({ ...item, title: 'changed' })), nextCursor: null }))",
      ),
    (timeout) => expect(page.getByText("changed", { exact: true }).first()).toBeVisible({ timeout }),
  );
  await isKept();
  expect(complaints).toEqual([]);

  await test.step("what is wrong is shown until it is right again, in a page and in the API", async () => {
    const overlay = page.locator("vite-error-overlay");
    for (const [file, right, wrong] of [
      [route, "export default function Missions() {", "export default function Missions( {"],
      [procedure, "title: 'changed'", "title: 'wrong"],
    ] as const) {
      change(file, right, wrong);
      await expect(overlay).toBeVisible({ timeout: 20_000 });
      expect(said()).toContain(path.basename(file));
      change(file, wrong, right);
      await expect(overlay).toBeHidden({ timeout: 20_000 });
      await isKept();
    }
  });

  await timed(
    "worker",
    () => change("apps/worker/src/main.ts", '}, "ready")', '}, "ready again")'),
    (timeout) => expect.poll(logOfWorker, { timeout }).toContain('"ready again"'),
  );

  await test.step("Ctrl-C", async () => {
    expect(processesOf(dataDir).length).toBeGreaterThanOrEqual(5);
    await dev?.stop();
    expect(said()).toContain("Everything has stopped.");
    await expect.poll(() => processesOf(dataDir)).toEqual([]);
  });
});
