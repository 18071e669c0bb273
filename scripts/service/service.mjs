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

export function createService({ port, demo, dataDir, databaseUrl }) {
  const running = { front: [], standIns: [], database: [] };
  let env = { PORT: String(port), OCTOPUS_DATA_DIR: dataDir, OCTOPUS_DEMO: demo ? "1" : "0" };

  function start(row, { env: own, ...program }) {
    const started = startProgram({ ...program, dataDir, env: { ...env, ...own } });
    running[row].push(started);
    return started;
  }

  async function startDatabase() {
    if (databaseUrl !== undefined) return;
    const { url } = await start("database", {
      name: "postgres",
      title: "The embedded PostgreSQL",
      entry: "packages/db/dist/serve-embedded.js",
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
        entry: "packages/stand-ins/dist/main.js",
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

    /** The database, migrated, and the stand-ins: as much of them as is not there already. */
    async startGround() {
      await Promise.all([
        startStandIns(),
        startDatabase().then(() =>
          runOnce(
            "packages/db/dist/migrate-cli.js",
            "The database could not be migrated: its words are above.",
          ),
        ),
      ]);
    },

    async seed() {
      if (demo)
        await runOnce(
          "apps/worker/dist/seed-demo.js",
          "The demo could not be filled: its own words are above.",
        );
    },

    /** Web app and worker; resolves when the web app answers that it is ready. */
    async startFront() {
      const web = start("front", { name: "web", title: "The web app", entry: "apps/web/build/host.js" });
      const worker = start("front", {
        name: "worker",
        title: "The worker",
        entry: "apps/worker/dist/main.js",
        env: { ...workerMemory, ...nextMetricsPort() },
      });
      await Promise.race([untilReady(port), web.died, worker.died]);
    },

    /** Rejects with one sentence as soon as any of the running programs ends by itself. */
    untilOneDies() {
      return Promise.race(Object.values(running).flatMap((row) => row.map(({ died }) => died)));
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
