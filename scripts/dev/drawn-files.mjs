import { existsSync, readdirSync, statSync } from "node:fs";
import { inRoot } from "../root.mjs";
import { runQuietly } from "../run-step.mjs";

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
