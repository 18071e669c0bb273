import { UploadFailure } from "./upload-failure";

/** Time-out, too many, and a URL that has expired: another one, a moment later, may well do. */
const passing: readonly number[] = [403, 408, 429];

/** What an answer of the store with this HTTP status means for the photo: nothing when it was taken. */
export function storeAnswer(status: number): UploadFailure | undefined {
  if (status >= 200 && status < 300) return undefined;
  return new UploadFailure("notSent", "retry", { passing: status >= 500 || passing.includes(status) });
}
