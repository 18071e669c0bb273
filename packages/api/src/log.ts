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
