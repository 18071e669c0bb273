// What `npm run dev` makes when it starts: its programs, some of them again at each change, and the files that are drawn.
import { existsSync, readdirSync, statSync } from "node:fs";
import { nodeBundle } from "../node-bundle.mjs";
import { inRoot } from "../root.mjs";
import { runQuietly } from "../run-step.mjs";
import { Refusal } from "../say.mjs";

/** Apart from what a build has left, which `npm start` takes for its own. */
const OUT = ".cache/dev";

/** The files to run. The web app is not bundled: its host loads each module by itself, and again when it has changed. */
export const programs = {
  database: `packages/db/${OUT}/serve-embedded.js`,
  migrate: `packages/db/${OUT}/migrate-cli.js`,
  standIns: `packages/stand-ins/${OUT}/main.js`,
  seed: `apps/worker/${OUT}/seed-demo.js`,
  web: "apps/web/scripts/dev-host.mjs",
  worker: `apps/worker/${OUT}/main.js`,
};

/** Bundles all of them; from then on `onWorker` and `onStandIns` are called when theirs has been bundled again. */
export async function bundlePrograms({ onWorker, onStandIns }) {
  // Not before everything is installed.
  const esbuild = await import("esbuild");
  await Promise.all([
    bundle(esbuild, "packages/db", ["serve-embedded", "migrate-cli"]),
    bundle(esbuild, "packages/stand-ins", ["main"], onStandIns),
    bundle(esbuild, "apps/worker", ["main", "seed-demo"], onWorker),
  ]);
}

/** Resolves when they are bundled once. Errors of later times go to the terminal, and the next change is the next try. */
async function bundle(esbuild, workspace, names, onChange) {
  let isFirst = true;
  const refusal = new Refusal(`${workspace} could not be bundled: esbuild's own words are above.`);
  await new Promise((resolve, reject) => {
    const tell = ({ onEnd }) =>
      onEnd(({ errors }) => {
        if (errors.length > 0) return reject(refusal);
        if (!isFirst) return onChange();
        isFirst = false;
        resolve();
      });
    const options = {
      ...nodeBundle,
      absWorkingDir: inRoot(workspace),
      entryPoints: names.map((name) => `src/${name}.ts`),
      outdir: OUT,
      plugins: [...nodeBundle.plugins, { name: "tell", setup: tell }],
    };
    const begun = onChange
      ? esbuild.context(options).then((context) => context.watch())
      : esbuild.build(options);
    begun.catch(() => reject(refusal));
  });
}

const web = inRoot("apps/web");

/** Files that pages ask for and that are drawn from our sources: a script, what it draws, and what it draws it from. */
const drawn = [
  {
    script: "make-font.mjs",
    file: ".cache/font/octopus-ui.woff2",
    out: ".cache/font/octopus-ui.woff2",
    from: "app/i18n",
  },
  {
    script: "make-icons.mjs",
    file: ".cache/icons/icon-512.png",
    out: ".cache/icons",
    from: "app/ui/octopus",
  },
];

/** Draws what is not there yet or older than what it is drawn from. Throws a Refusal. */
export async function drawFiles(signal) {
  const due = drawn.filter(({ file, from }) => !existsSync(`${web}/${file}`) || newest(from) > at(file));
  await Promise.all(
    due.map(({ script, out }) =>
      runQuietly(process.execPath, [`scripts/${script}`, out], {
        cwd: web,
        refusal: `${script} failed: its own words are above.`,
        signal,
      }),
    ),
  );
}

const at = (file) => statSync(`${web}/${file}`).mtimeMs;

const newest = (folder) =>
  Math.max(...readdirSync(`${web}/${folder}`, { recursive: true }).map((file) => at(`${folder}/${file}`)));
