// The embedded PostgreSQL as a program: `node dist/serve-embedded.js` prints {"ready":true,"url","port"} on one line when
// it takes connections, logs to stderr, and stops on SIGTERM, SIGINT or, with OCTOPUS_PARENT_PIPE=1, when its stdin
// ends. What is wrong is one sentence, with exit code 1.
import { startEmbeddedPostgres } from "./embedded-postgres.js";
import { embeddedPostgresSettings, endsWithParent } from "./env.js";

let stopping = false;

try {
  const server = await startEmbeddedPostgres({
    ...embeddedPostgresSettings(),
    durable: true,
    onLog: (line) => process.stderr.write(`${line}\n`),
  });
  const stop = () => {
    stopping = true;
    void server.stop();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  if (endsWithParent()) process.stdin.once("end", stop).resume().unref();
  process.stdout.write(`${JSON.stringify({ ready: true, url: server.url, port: server.port })}\n`);
  await server.ended;
  if (!stopping) throw new Error("PostgreSQL ended by itself.");
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
