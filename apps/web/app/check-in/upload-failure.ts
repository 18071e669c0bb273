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

interface Traits {
  /** Whether it may well be over in a moment, so that nobody need be asked yet. */
  readonly passing?: boolean;
  /** Whether the store doesn't have the photo after all. */
  readonly photoLost?: boolean;
}

/** A step of a check-in that didn't work. */
export class UploadFailure extends Error {
  override readonly name = "UploadFailure";
  readonly passing: boolean;
  readonly photoLost: boolean;

  constructor(
    readonly problem: Problem,
    readonly remedy: Remedy,
    { passing = remedy === "reconnect", photoLost = false }: Traits = {},
  ) {
    super(typeof problem === "string" ? problem : problem.refusal);
    this.passing = passing;
    this.photoLost = photoLost;
  }
}

const anotherPhoto: readonly ErrorCode[] = [
  "PHOTO_NOT_VALID",
  "PHOTO_ALREADY_USED",
  "PHOTO_TOO_LARGE",
  "LIVE_PHOTO_NEEDED",
];

/** A refusal of the catalogue, in the server's words, with what helps against it. */
export function refusal(code: ErrorCode, message: string): UploadFailure {
  const problem = { refusal: message };
  if (anotherPhoto.includes(code)) return new UploadFailure(problem, "choose");
  switch (code) {
    case "INTERNAL_SERVER_ERROR":
      return new UploadFailure(problem, "retry", { passing: true });
    case "PICTURE_NOT_FOUND":
      return new UploadFailure(problem, "retry", { passing: true, photoLost: true });
    case "TOO_MANY_REQUESTS":
      // It says how long to wait, and each try counts against that.
      return new UploadFailure(problem, "retry");
    default:
      return new UploadFailure(problem, "leave");
  }
}
