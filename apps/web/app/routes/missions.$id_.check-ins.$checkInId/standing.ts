import type { CheckInStatus } from "@octopus/db/enums";

/** How long after a check-in the others may object to it, in milliseconds. The server has the last word. */
const disputable = 24 * 60 * 60 * 1000;

interface Situation {
  readonly isOwn: boolean;
  readonly isOngoing: boolean;
  /** Mission time. */
  readonly now: Date;
}

/** What a check-in counts for, in words if it isn't plain, and whether the person who looks may object to it. */
export function standing(
  { status, at }: { readonly status: CheckInStatus; readonly at: string },
  { isOwn, isOngoing, now }: Situation,
): { kind: "warning" | "error" | "info"; notice: string | undefined; mayDispute: boolean } {
  if (status === "DISPUTED")
    return {
      kind: "warning",
      notice: "이의가 있어서 운영자가 살피고 있어요. 그때까지 세지 않아요.",
      mayDispute: false,
    };
  if (status === "REJECTED") return { kind: "error", notice: "인정되지 않은 인증이에요.", mayDispute: false };
  const recent = now.getTime() - Date.parse(at) < disputable;
  return { kind: "info", notice: undefined, mayDispute: !isOwn && isOngoing && recent };
}
