// The worker: runs the jobs at their times and sends mail and notifications and works on photos as they are written, until it is told to stop.
import { civilDateOf } from "@octopus/api/civil-date";
import { createJobCaller, type Slot, slots } from "@octopus/api/jobs";
import { compose, watch } from "./compose.js";
import { type Env, readEnv } from "./env.js";
import { listenToOutbox } from "./outbox-listener.js";
import { startSchedule } from "./schedule.js";
import { sentence } from "./sentence.js";
import { onShutdown } from "./shutdown.js";
import { createSlotRunner } from "./slot-runner.js";

/** How long a job may go on after the signal; what is then unfinished is rolled back when its connection closes. */
const PATIENCE_MILLISECONDS = 20_000;

async function work(env: Env): Promise<void> {
  const stop = new AbortController();
  const watching = await watch(env);
  const { deps, connection, log, close } = compose(env, { stopping: stop.signal, watch: watching.watch });
  const metricsPort = await watching.serve(connection.db);
  if (metricsPort !== undefined) log.info({ port: metricsPort }, "metrics are served");
  const runner = createSlotRunner({
    call: (job) => createJobCaller(deps)[job](),
    async missionDay() {
      await deps.clock.sync();
      return civilDateOf(deps.clock.now(), env.MISSION_TIME_ZONE);
    },
    requested: () => createJobCaller(deps).runRequested(),
    log,
  });

  const schedule = startSchedule(env.MISSION_TIME_ZONE, (slot) => void runner.fire(slot));
  async function shutDown(why: string) {
    stop.abort();
    log.info({ why }, "stopping");
    schedule.cancel();
    await Promise.race([runner.stop(), elapsed(PATIENCE_MILLISECONDS)]);
    await close();
    await watching.close();
    log.info({}, "stopped");
  }
  onShutdown({ parentPipe: env.OCTOPUS_PARENT_PIPE }, (why) => {
    shutDown(why).then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, "the connections could not be closed");
        process.exit(1);
      },
    );
  });

  // Whatever fell due while no worker was up, or failed with the database, is due now, and every job acts on all that is due.
  const catchUp = () => {
    for (const slot of Object.keys(slots) as Slot[]) void runner.fire(slot);
  };
  await Promise.all([
    listenToOutbox(connection.sql, "mail_outbox", () => void runner.run("sendMail")),
    listenToOutbox(connection.sql, "notifications", () => void runner.run("sendNotifications")),
    listenToOutbox(connection.sql, "photos", () => void runner.run("processPhotos")),
    listenToOutbox(connection.sql, "job_runs", () => void runner.runRequested(), catchUp),
  ]).catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  if (stop.signal.aborted) return;
  catchUp();
  log.info({ nightlyAt: schedule.next("nightly").toISOString() }, "ready");
}

const elapsed = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });

try {
  await work(readEnv());
} catch (error) {
  console.error(`The worker can't start: ${sentence(error)}`);
  process.exit(1);
}
