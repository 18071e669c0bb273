/** What a person can act on of an error that ends a process. */
export function sentence(error: unknown): string {
  const fault = rootCause(error);
  const { code, address, port } = fault as NodeJS.ErrnoException & { address?: string; port?: number };
  if (code === "ECONNREFUSED") return `nothing answers at ${address}:${port}; is the database up?`;
  return fault.message;
}

// A failed query's own message repeats the values it carried; what went wrong is in the cause.
function rootCause(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  if (error instanceof AggregateError && error.errors.length > 0) return rootCause(error.errors[0]);
  return error.cause === undefined ? error : rootCause(error.cause);
}
