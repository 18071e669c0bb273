import pino from "pino";

/** One JSON line an event. What must never be in a log is cut out by name here as well. */
export const createLog = (level: string) =>
  pino({
    level,
    base: { app: "web" },
    redact: [
      "*.accessToken",
      "*.refreshToken",
      "*.password",
      "*.email",
      "*.code",
      "*.url",
      "err.params",
      "err.query",
    ],
  });
