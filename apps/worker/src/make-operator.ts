// `make-operator <login id>` makes that person an operator. Exit code 1: there is no such person.
import { BusinessError } from "@octopus/api/errors";
import { makeOperator } from "@octopus/api/jobs";
import pino from "pino";
import { compose } from "./compose.js";
import { readEnv } from "./env.js";
import { sentence } from "./sentence.js";

const [loginId, ...more] = process.argv.slice(2);
if (loginId === undefined || more.length > 0) {
  console.error("make-operator <login id>: name one person, by login id.");
  process.exit(2);
}

async function run(loginId: string): Promise<void> {
  const { deps, close } = compose(readEnv(), { logTo: pino.destination(2) });
  try {
    await makeOperator(deps.db, loginId);
    console.log(`${loginId} is an operator now; they sign in again, or wait 15 minutes, to see it.`);
  } finally {
    await close();
  }
}

try {
  await run(loginId);
} catch (error) {
  const unknown = error instanceof BusinessError && error.code === "USER_NOT_FOUND";
  console.error(
    unknown ? `Nobody has the login id ${loginId}.` : `${loginId} is no operator: ${sentence(error)}`,
  );
  process.exitCode = 1;
}
