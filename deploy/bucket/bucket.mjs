// `npm run bucket -- apply | check | check-access`: the photos' bucket as the files here say (deploy/README.md).
import { existsSync } from "node:fs";
import { Storage } from "@google-cloud/storage";
import { inRoot } from "../../scripts/root.mjs";
import { conclude, Refusal, say } from "../../scripts/say.mjs";
import { apply, check, checkAccess } from "./commands.mjs";

const commands = { apply, check, "check-access": checkAccess };

await conclude(async () => {
  const command = commands[process.argv[2] ?? ""];
  if (command === undefined) throw new Refusal(`npm run bucket -- ${Object.keys(commands).join(" | ")}`);
  if (existsSync(inRoot(".env"))) process.loadEnvFile(inRoot(".env"));
  const { GCS_BUCKET, GCS_ENDPOINT, GOOGLE_APPLICATION_CREDENTIALS, PUBLIC_URL } = process.env;
  if (!GCS_BUCKET) throw new Refusal("Say with GCS_BUCKET which bucket it is.");
  if (!PUBLIC_URL || !URL.canParse(PUBLIC_URL))
    throw new Refusal("Say with PUBLIC_URL where people reach the site, such as https://octopus.example.");
  const storage = new Storage({
    ...(GCS_ENDPOINT && { apiEndpoint: GCS_ENDPOINT }),
    ...(GOOGLE_APPLICATION_CREDENTIALS && { keyFilename: GOOGLE_APPLICATION_CREDENTIALS }),
  });
  const { lines, good } = await command(storage.bucket(GCS_BUCKET), PUBLIC_URL).catch((error) => {
    throw new Refusal(`${GCS_BUCKET}: ${error.message}`);
  });
  for (const line of lines) say(line);
  if (!good) process.exitCode = 1;
});
