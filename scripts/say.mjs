// How the two commands speak: short lines for steps, one plain sentence when something is in the way.

/** Something a person can act on: shown as its one sentence, without a stack trace. */
export class Refusal extends Error {}

export const say = (text) => console.log(text);

/** Runs a command's `main`; what is in its way is one sentence and exit code 1. */
export async function conclude(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
