import { type ErrorCode, isErrorCode } from "@octopus/api/errors";
import type { PreparedPhoto, UploadTicket } from "./photo";
import { remedyFor, UploadFailure } from "./upload-failure";

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
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    answer = await response.json();
  } catch {
    throw new UploadFailure("connectionLost", "retry");
  }
  if (response.ok) return answer as Answer;
  const { errorCode, message } = answer as Partial<RefusedRequest>;
  throw isErrorCode(errorCode) && message !== undefined
    ? new UploadFailure({ refusal: message }, remedyFor(errorCode))
    : new UploadFailure("connectionLost", "retry");
}
