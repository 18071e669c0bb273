// The whole service on one machine: what is started, with which settings, in which order, and how it stops.
import path from "node:path";
import { inRoot } from "../root.mjs";
import { runQuietly } from "../run-step.mjs";
import { demoSettings, notSet } from "./demo-settings.mjs";
import { startProgram } from "./program.mjs";
import { untilReady } from "./until-ready.mjs";
import { workerMemory } from "./worker-memory.mjs";

/** How long each may take to stop, in milliseconds: the web app finishes what is in flight within 30 seconds. */
const GRACE = { front: 35_000, standIns: 5_000, database: 20_000, databaseInHaste: 3_000 };

/** Both programs serve their own metrics: the worker's are on the port after the web app's. */
function nextMetricsPort({ METRICS_PORT: port = "" } = process.env) {
  return /^\d+$/.test(port) && port !== "0" ? { METRICS_PORT: String(Number(port) + 1) } : {};
}

/** `programs` are the files to run, by what they are: as they were built, or as a developer's changes leave them. */
export function createService({ port, demo, dataDir, databaseUrl }, programs) {
  const running = { front: [], standIns: [], database: [] };
  let env = { PORT: String(port), OCTOPUS_DATA_DIR: dataDir, OCTOPUS_DEMO: demo ? "1" : "0" };

  function start(row, { env: own, mayEnd = false, ...program }) {
    const started = { ...startProgram({ ...program, dataDir, env: { ...env, ...own } }), mayEnd };
    running[row].push(started);
    return started;
  }

  async function startDatabase() {
    if (databaseUrl !== undefined) return;
    const { url } = await start("database", {
      name: "postgres",
      title: "The embedded PostgreSQL",
      entry: programs.database,
      env: { POSTGRES_DATA_DIR: path.join(dataDir, "postgres") },
      says: "ready",
    }).ready;
    env = { ...env, DATABASE_URL: url };
  }

  async function startStandIns() {
    if (!demo) return;
    env = { ...env, ...demoSettings({ port, dataDir }) };
    const { gcsEndpoint, serviceAccountFile, smtpUrl, mailboxUrl, kakaoUrl, googleUrl, kakaoPayUrl } =
      await start("standIns", {
        name: "stand-ins",
        title: "The stand-ins",
        entry: programs.standIns,
        env: { STAND_INS_DATA_DIR: path.join(dataDir, "stand-ins") },
        says: "ready",
      }).ready;
    const places = { GCS_ENDPOINT: gcsEndpoint, GOOGLE_APPLICATION_CREDENTIALS: serviceAccountFile };
    const mail = { SMTP_URL: smtpUrl, MAILBOX_URL: mailboxUrl };
    const signIn = {
      KAKAO_AUTH_URL: kakaoUrl,
      KAKAO_API_URL: kakaoUrl,
      GOOGLE_AUTH_URL: googleUrl,
      GOOGLE_API_URL: googleUrl,
    };
    env = { ...env, ...notSet({ ...places, ...mail, ...signIn, KAKAOPAY_URL: kakaoPayUrl }) };
  }

  const runOnce = (entry, refusal) =>
    runQuietly(process.execPath, ["--enable-source-maps", inRoot(entry)], { refusal, env });

  return {
    /** What we have made up for this service, for programs that join it later. */
    env: () => env,

    /** The database and the stand-ins: as much of them as is not there already. The database is migrated by default. */
    async startGround({ migrates = true } = {}) {
      await Promise.all([
        startStandIns(),
        startDatabase().then(
          () =>
            migrates && runOnce(programs.migrate, "The database could not be migrated: its words are above."),
        ),
      ]);
    },

    async seed() {
      if (demo) await runOnce(programs.seed, "The demo could not be filled: its own words are above.");
    },

    /** Web app and worker; resolves when the web app answers that it is ready. */
    async startFront() {
      const web = this.startWeb();
      const worker = this.startWorker();
      await Promise.race([untilReady(port), web.died, worker.died]);
    },

    /** Resolves when the web app answers that it is ready, however long that takes. */
    untilReady: () => untilReady(port, Infinity),

    startWeb(options) {
      return start("front", {
        name: "web",
        title: "The web app",
        entry: programs.web,
        // Without it React renders by its development build, which takes several times as long.
        env: { NODE_ENV: "production" },
        ...options,
      });
    },

    startWorker(options) {
      return start("front", {
        name: "worker",
        title: "The worker",
        entry: programs.worker,
        env: { ...workerMemory, ...nextMetricsPort() },
        ...options,
      });
    },

    /** Stops one program of the front, which then is none of ours any more. */
    async stopOne(program) {
      await program.stop(GRACE.front);
      running.front = running.front.filter((other) => other !== program);
    },

    /** Rejects with one sentence as soon as any of the running programs ends by itself that may not. */
    untilOneDies() {
      const needed = Object.values(running).flatMap((row) => row.filter(({ mayEnd }) => !mayEnd));
      return Promise.race(needed.map(({ died }) => died));
    },

    /** Web app and worker first, as they use the others; the database last. */
    async stop() {
      for (const row of ["front", "standIns", "database"])
        await Promise.all(running[row].map((program) => program.stop(GRACE[row])));
    },

    /** At once. Only the database is told rather than killed, so that its own processes go, too. */
    async kill() {
      for (const program of [...running.front, ...running.standIns]) program.kill();
      await Promise.all(running.database.map((program) => program.stop(GRACE.databaseInHaste)));
    },
  };
}
