// What the whole service runs with, from the environment (api.md, "Environment").
import { existsSync } from "node:fs";
import path from "node:path";
import { inRoot, root } from "../root.mjs";
import { Refusal } from "../say.mjs";

/** Any of these says that somebody has set up a service of their own. */
const OWN_SERVICE = [
  "DATABASE_URL",
  "GCS_BUCKET",
  "GCS_ENDPOINT",
  "GOOGLE_APPLICATION_CREDENTIALS",
  "SMTP_URL",
  "KAKAO_CLIENT_ID",
  "GOOGLE_CLIENT_ID",
  "KAKAOPAY_SECRET_KEY",
];

const isSet = (name) => (process.env[name] ?? "") !== "";

/** Reads the environment, and `.env` beside it when there is one. Throws a Refusal that names what is wrong. */
export function readSettings() {
  if (existsSync(inRoot(".env"))) process.loadEnvFile(inRoot(".env"));
  const port = isSet("PORT") ? process.env.PORT : "3000";
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    throw new Refusal(`PORT is ${port}, which is not a port: give a number from 1 to 65535.`);
  if (isSet("OCTOPUS_DEMO") && !["0", "1"].includes(process.env.OCTOPUS_DEMO))
    throw new Refusal(`OCTOPUS_DEMO is ${process.env.OCTOPUS_DEMO}: give 1 for demo mode or 0 for none.`);
  return {
    port: Number(port),
    demo: isSet("OCTOPUS_DEMO") ? process.env.OCTOPUS_DEMO === "1" : !OWN_SERVICE.some(isSet),
    dataDir: path.resolve(root, isSet("OCTOPUS_DATA_DIR") ? process.env.OCTOPUS_DATA_DIR : ".octopus"),
    databaseUrl: isSet("DATABASE_URL") ? process.env.DATABASE_URL : undefined,
  };
}
