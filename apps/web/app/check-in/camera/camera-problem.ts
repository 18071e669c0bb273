/** Why there is no live picture; each has a sentence. */
export type CameraProblem = "denied" | "missing" | "busy" | "insecure";

const problems: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "missing",
  OverconstrainedError: "missing",
  TypeError: "missing",
};

/** What `getUserMedia` means by its error. */
export function cameraProblem(error: unknown): CameraProblem {
  return (error instanceof Error && problems[error.name]) || "busy";
}

/** Whether pressing again may help. */
export function mayTurnOn(problem: CameraProblem | undefined): boolean {
  return problem !== "missing" && problem !== "insecure";
}
