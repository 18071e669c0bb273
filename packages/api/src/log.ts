import pino, { type DestinationStream, type Logger } from "pino";
import { errorForLog } from "./kernel/error-for-log.js";

const SECRETS = [
  "accessToken",
  "refreshToken",
  "token",
  "password",
  "email",
  "recipient",
  "to",
  "code",
  "emailCode",
  "url",
  "uploadUrl",
  "endpoint",
  "keys",
  "state",
  "codeVerifier",
  "clientSecret",
  "access_token",
  "refresh_token",
  "id_token",
  "authorization",
  "cookie",
  "currentPassword",
  "newPassword",
  "accountNumber",
  "accountHolder",
  "pgToken",
  "pg_token",
  "secretKey",
];

/**
 * Standard output, to which lines are written together: within half a second, as soon as they are 4 kB, and at the end of
 * the process. For a program that writes thousands of lines a second, where each would otherwise wait for its own write; it
 * loses the last lines when it is killed without a word.
 */
export const outputInBatches = (): DestinationStream =>
  pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 500 });

/** One JSON line an event, to stdout unless told. What must never be in a log is cut out by name here as well. */
export function createLog(
  app: string,
  level: string,
  destination: DestinationStream = pino.destination(1),
): Logger {
  return pino(
    {
      level,
      base: { app },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: errorForLog },
      redact: SECRETS.flatMap((name) => [name, `input.${name}`]),
    },
    destination,
  );
}
