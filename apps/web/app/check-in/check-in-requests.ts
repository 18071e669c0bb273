import { type ErrorCode, isErrorCode } from "@octopus/api/errors";
import type { Capture, PreparedPhoto, UploadTicket } from "./photo";
import { refusal, type Remedy, UploadFailure } from "./upload-failure";
import { withinTime } from "./within-time";

/** Milliseconds that our server may take to answer. */
const longestWait = 30_000;

/** Asks our server for the code of one live picture. Throws UploadFailure. */
export function beginCapture(missionId: number, signal: AbortSignal): Promise<Capture> {
  return post<Capture>(`/missions/${missionId}/check-in/capture`, {}, signal);
}

/** Asks our server where a photo may be sent. Throws UploadFailure. */
export function requestTicket(
  missionId: number,
  { blob, contentType, sha256, captureId }: PreparedPhoto,
  signal: AbortSignal,
): Promise<UploadTicket> {
  const announced = { contentType, byteLength: blob.size, sha256, captureId };
  return post<UploadTicket>(`/missions/${missionId}/check-in/upload`, announced, signal);
}

/** Makes a check-in of a photo that the store has. Doing it twice makes one. Throws UploadFailure. */
export async function submitPhoto(missionId: number, photoId: number, signal: AbortSignal): Promise<void> {
  await post(`/missions/${missionId}/check-in/submit`, { photoId }, signal);
}

/** What our routes answer when they refuse. */
export interface RefusedRequest {
  readonly errorCode: ErrorCode;
  readonly message: string;
}

/** Throws UploadFailure, which is the reason of `signal` when that is aborted. */
function post<Answer>(path: string, body: object, signal: AbortSignal): Promise<Answer> {
  const lost = (remedy: Remedy) => () => {
    signal.throwIfAborted();
    throw new UploadFailure("connectionLost", remedy, { passing: true });
  };
  return withinTime(longestWait, signal, async (limited) => {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: limited,
    }).catch(lost("reconnect"));
    const answer: unknown = await response.json().catch(lost("retry"));
    if (response.ok) return answer as Answer;
    const { errorCode, message } = answer as Partial<RefusedRequest>;
    if (!isErrorCode(errorCode) || message === undefined) return lost("retry")();
    throw refusal(errorCode, message);
  });
}
