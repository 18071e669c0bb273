// Runs the stand-ins until SIGTERM, SIGINT or, with OCTOPUS_PARENT_PIPE=1, the end of stdin; one line of JSON on stdout says that they are ready, and where.
import { join } from "node:path";
import { readEnv, type Env } from "./env.js";
import { ensureServiceAccount, startGcsStandIn, startSmtpStandIn } from "./index.js";

async function start({ dataDir, host, gcsPort, smtpPort, mailboxPort, bucket }: Env) {
  const account = await ensureServiceAccount(dataDir);
  const keys = new Map([[account.email, account.publicKey]]);
  const gcs = await startGcsStandIn({ port: gcsPort, host, dataDir, bucket, keys });
  const smtp = await startSmtpStandIn({
    smtpPort,
    httpPort: mailboxPort,
    host,
    dataDir: join(dataDir, "mail"),
  });
  const close = async () => {
    await Promise.all([gcs.close(), smtp.close()]);
  };
  const urls = { gcsEndpoint: gcs.endpoint, smtpUrl: smtp.smtpUrl, mailboxUrl: smtp.mailboxUrl };
  return { urls, serviceAccountFile: account.file, close };
}

/** One sentence a person can act on. */
function sentence(error: unknown): string {
  const { code, port, path, message } = error as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") return `Port ${port} is already taken.`;
  if (code === "EACCES" || code === "EPERM") return `No permission for ${path ?? `port ${port}`}.`;
  return message;
}

try {
  const env = readEnv();
  const running = start(env);
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    running
      .then(({ close }) => close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  if (env.endsWithParent) process.stdin.once("end", stop).resume();

  const { urls, serviceAccountFile } = await running;
  console.log(JSON.stringify({ ready: true, ...urls, serviceAccountFile }));
} catch (error) {
  console.error(`The stand-ins can't start: ${sentence(error)}`);
  process.exit(1);
}
