import postgres from "postgres";

const UNIQUE_VIOLATION = "23505";

/** The name of the constraint or unique index that a statement ran into; undefined for every other error. */
export function uniqueViolation(error: unknown): string | undefined {
  // Drizzle wraps the driver's error as its cause.
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof postgres.PostgresError && cause.code === UNIQUE_VIOLATION)
      return cause.constraint_name;
  return undefined;
}
