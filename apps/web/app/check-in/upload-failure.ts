import type { ErrorCode } from "@octopus/api/errors";

/** What a person can do about a failure. */
export type Remedy =
  /** The same photo, once more. */
  | "retry"
  /** The same photo, once there is a connection again: it is kept until then. */
  | "reconnect"
  /** Another photo. */
  | "choose"
  /** Nothing here: the mission's page says when it goes on. */
  | "leave";

/** Why a step didn't work: in the words of the server that refused, or something that the browser knows by name. */
export type Problem =
  | { readonly refusal: string }
  | "connectionLost"
  | "notSent"
  | "unreadable"
  | "insecureAddress"
  | "windowClosed"
  | "unforeseen";

/** A step of a check-in that didn't work. */
export class UploadFailure extends Error {
  override readonly name = "UploadFailure";

  constructor(
    readonly problem: Problem,
    readonly remedy: Remedy,
  ) {
    super(typeof problem === "string" ? problem : problem.refusal);
  }
}

const anotherPhoto: readonly ErrorCode[] = ["PHOTO_NOT_VALID", "PHOTO_ALREADY_USED", "PHOTO_TOO_LARGE"];
const oncemore: readonly ErrorCode[] = ["INTERNAL_SERVER_ERROR", "TOO_MANY_REQUESTS", "PICTURE_NOT_FOUND"];

/** What helps against a refusal of the catalogue. */
export function remedyFor(code: ErrorCode): Remedy {
  if (anotherPhoto.includes(code)) return "choose";
  return oncemore.includes(code) ? "retry" : "leave";
}
