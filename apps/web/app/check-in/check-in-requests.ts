import { type ErrorCode, isErrorCode } from "@octopus/api/errors";
import type { PreparedPhoto, UploadTicket } from "./photo";
import { type Remedy, remedyFor, UploadFailure } from "./upload-failure";

/** Asks our server where a photo may be sent. Throws UploadFailure. */
export function requestTicket(
  missionId: number,
  { blob, contentType, sha256 }: PreparedPhoto,
): Promise<UploadTicket> {
  return post<UploadTicket>(`/missions/${missionId}/check-in/upload`, {
    contentType,
    byteLength: blob.size,
    sha256,
  });
}

/** Makes a check-in of a photo that the store has. Doing it twice makes one. Throws UploadFailure. */
export async function submitPhoto(missionId: number, photoId: number): Promise<void> {
  await post(`/missions/${missionId}/check-in/submit`, { photoId });
}

/** What our two routes answer when they refuse. */
export interface RefusedRequest {
  readonly errorCode: ErrorCode;
  readonly message: string;
}

async function post<Answer>(path: string, body: object): Promise<Answer> {
  const lost = (remedy: Remedy) => () => {
    throw new UploadFailure("connectionLost", remedy);
  };
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(lost("reconnect"));
  const answer: unknown = await response.json().catch(lost("retry"));
  if (response.ok) return answer as Answer;
  const { errorCode, message } = answer as Partial<RefusedRequest>;
  if (!isErrorCode(errorCode) || message === undefined) return lost("retry")();
  throw new UploadFailure({ refusal: message }, remedyFor(errorCode));
}
