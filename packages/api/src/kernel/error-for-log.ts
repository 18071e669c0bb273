const MAX_CAUSES = 5;

/**
 * What may be written down of an error: where and what, but none of the values that a failed query carried. Drizzle
 * puts those into the message, PostgreSQL into `detail`: addresses, codes and hashes among them.
 */
export function errorForLog(error: unknown, causes = 0): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, constraint_name: constraint } = error as { code?: unknown; constraint_name?: unknown };
  return {
    type: error.name,
    message: saidWithoutSecrets(error),
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    // The stack begins with the message again.
    stack: error.stack?.match(/^ {4}at .+$/gm)?.join("\n"),
    ...(error.cause !== undefined && causes < MAX_CAUSES && { cause: errorForLog(error.cause, causes + 1) }),
  };
}

/** The same in one line, for the rows in which jobs write down what went wrong. */
export function errorInOneLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = `${error.name}: ${saidWithoutSecrets(error)}`;
  return error.cause instanceof Error ? `${message}: ${saidWithoutSecrets(error.cause)}` : message;
}

/** Mail servers repeat an address, HTTP clients the URL with its signature. */
function saidWithoutSecrets({ message }: Error): string {
  return message
    .split("\nparams:")[0]!
    .replace(/(\bhttps?:\/\/[^\s?]*)\?[^\s"')]*/gi, "$1?…")
    .replace(/[\w.+%-]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}/gi, "…@…");
}
