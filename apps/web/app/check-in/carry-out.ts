import type { CheckInEvent } from "./check-in-state";
import type { PreparedPhoto, UploadTicket } from "./photo";
import { UploadFailure } from "./upload-failure";

/** The three requests of a check-in. Each throws UploadFailure. */
export interface CheckInRequests {
  requestTicket(photo: PreparedPhoto): Promise<UploadTicket>;
  /** Tells how much is there in basis points. */
  sendPhoto(ticket: UploadTicket, photo: PreparedPhoto, onProgress: (sent: number) => void): Promise<void>;
  submitPhoto(photoId: number): Promise<void>;
}

/**
 * Carries a check-in out from asking for an address on, or from `uploadedId` on when the store has the photo already,
 * telling each event. Never throws: what goes wrong is an event too.
 */
export async function carryOut(
  { photo, uploadedId }: { readonly photo: PreparedPhoto; readonly uploadedId?: number },
  requests: CheckInRequests,
  tell: (event: CheckInEvent) => void,
): Promise<void> {
  try {
    await requests.submitPhoto(uploadedId ?? (await upload(photo, requests, tell)));
    tell({ type: "submitted" });
  } catch (error) {
    tell({ type: "failed", failure: toUploadFailure(error) });
  }
}

async function upload(
  photo: PreparedPhoto,
  requests: CheckInRequests,
  tell: (event: CheckInEvent) => void,
): Promise<number> {
  const ticket = await requests.requestTicket(photo);
  tell({ type: "ticket-given" });
  await requests.sendPhoto(ticket, photo, (sent) => tell({ type: "progressed", sent }));
  tell({ type: "uploaded", photoId: ticket.photoId });
  return ticket.photoId;
}

/** Anything unforeseen may have been a passing thing. */
export function toUploadFailure(error: unknown): UploadFailure {
  return error instanceof UploadFailure ? error : new UploadFailure("unforeseen", "retry");
}
