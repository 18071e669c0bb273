// `npm run dev`: the whole service in demo mode, in which each change of a file is seen at once (CONTRIBUTING.md).
import { watch } from "node:fs";
import { parseArgs } from "node:util";
import { bundlePrograms, drawFiles, programs } from "./dev/made-files.mjs";
import { installIfNeeded } from "./install.mjs";
import { inRoot } from "./root.mjs";
import { say } from "./say.mjs";
import { runInForeground } from "./service/foreground.mjs";

const ERROR_LEVEL = 50;
/** An editor, or drizzle-kit, writes several files for one change. */
const ONE_CHANGE_MILLISECONDS = 200;

const { inspect } = parseArgs({ options: { inspect: { type: "boolean", default: false } } }).values;
const notes = [
  "Change a file and look: pages, styles, words and the API need no restart, the worker restarts by itself.",
  "The service worker is off, and with it push and pages without a connection: npm start has them.",
  ...(inspect ? ["Debuggers may attach: the web app at port 9229, the worker at 9230."] : []),
];

// The process ends with this call, so what it uses from below are functions, which are there before they are reached.
await runInForeground({ command: "npm run dev", programs, notes }, async ({ settings, service, signal }) => {
  const worker = restartable(service);
  await installIfNeeded(signal);
  say("Bundling the worker and the stand-ins …");
  await bundlePrograms({
    onWorker: () => worker.restart(),
    onStandIns: () => say("The stand-ins have changed: press Ctrl-C and npm run dev again, which runs them."),
  });
  if (signal.aborted) return;
  say(settings.databaseUrl === undefined ? "Starting PostgreSQL …" : "Migrating the database …");
  await Promise.all([service.startGround(), drawFiles(signal)]);
  if (signal.aborted) return;
  say(`${settings.demo ? "Filling the demo, and starting" : "Starting"} the web app and the worker …`);
  const web = service.startWeb({ ...debugged(9229), onLine: tell, env: { NODE_ENV: "development" } });
  await Promise.race([service.seed(), service.untilOneDies()]);
  if (signal.aborted) return;
  worker.start();
  await Promise.race([service.untilReady(), web.died]);
  tellOfSchema();
});

function restartable(service) {
  let program;
  let last = Promise.resolve();
  const start = () => {
    program = service.startWorker({ ...debugged(9230), mayEnd: true, onLine: tell });
    program.died.catch(({ message }) => say(`${message}\nThe next change starts it again.`));
  };
  return {
    start,
    restart() {
      // One after the other: a second change may come while the first is still being acted on.
      last = last.then(async () => {
        if (program === undefined) return;
        await service.stopOne(program);
        start();
        say("The worker has changed and runs again.");
      });
    },
  };
}

function debugged(port) {
  return { nodeOptions: inspect ? [`--inspect=${port}`] : [] };
}

/** What the programs say to people, and of what they write to their logs the errors. */
function tell(line) {
  const logged = /^\{"level":\d+,.*\}$/.test(line) ? JSON.parse(line) : undefined;
  if (logged === undefined) say(line);
  else if (logged.level >= ERROR_LEVEL)
    say([`${logged.app}: ${logged.msg}`, ...causes(logged.err)].join("\n"));
}

function causes(err) {
  return err ? [`${err.type}: ${err.message}\n${err.stack}`, ...causes(err.cause)] : [];
}

/** We change no database that is in use: the developer is told which command does. */
function tellOfSchema() {
  whenChanged("packages/db/src/schema", () =>
    say("The schema has changed: `npm run db:generate -- --name <what>` writes a migration from it."),
  );
  whenChanged("packages/db/migrations", () =>
    say("The migrations have changed: press Ctrl-C and npm run dev again, which applies the new ones."),
  );
}

function whenChanged(folder, act) {
  let timer;
  watch(inRoot(folder), () => {
    clearTimeout(timer);
    timer = setTimeout(act, ONE_CHANGE_MILLISECONDS);
  });
}
