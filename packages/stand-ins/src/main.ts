// Runs the stand-ins until SIGTERM, SIGINT or, with OCTOPUS_PARENT_PIPE=1, the end of stdin; one line of JSON on stdout says that they are ready, and where.
import { join } from "node:path";
import { readEnv, type Env } from "./env.js";
import {
  ensureServiceAccount,
  startGcsStandIn,
  startGoogleStandIn,
  startKakaoPayStandIn,
  startKakaoStandIn,
  startSmtpStandIn,
} from "./index.js";

async function start(env: Env) {
  const { dataDir, host, gcsPort, smtpPort, mailboxPort, bucket } = env;
  const account = await ensureServiceAccount(dataDir);
  const keys = new Map([[account.email, account.publicKey]]);
  const gcs = await startGcsStandIn({ port: gcsPort, host, dataDir, bucket, keys });
  const smtp = await startSmtpStandIn({
    smtpPort,
    httpPort: mailboxPort,
    host,
    dataDir: join(dataDir, "mail"),
  });
  const kakao = await startKakaoStandIn({ port: env.kakaoPort, host, client: env.kakaoClient });
  const google = await startGoogleStandIn({ port: env.googlePort, host, client: env.googleClient });
  const kakaoPay = await startKakaoPayStandIn({
    port: env.kakaoPayPort,
    host,
    secretKey: env.kakaoPaySecretKey,
    cid: env.kakaoPayCid,
    dataDir: join(dataDir, "kakaopay"),
  });
  const close = async () => {
    await Promise.all([gcs.close(), smtp.close(), kakao.close(), google.close(), kakaoPay.close()]);
  };
  const urls = {
    gcsEndpoint: gcs.endpoint,
    smtpUrl: smtp.smtpUrl,
    mailboxUrl: smtp.mailboxUrl,
    kakaoUrl: kakao.url,
    googleUrl: google.url,
    kakaoPayUrl: kakaoPay.url,
  };
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
