// The programs of `npm run dev`: bundled when it starts, and some of them again at each change.
import { nodeBundle } from "../node-bundle.mjs";
import { inRoot } from "../root.mjs";
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
