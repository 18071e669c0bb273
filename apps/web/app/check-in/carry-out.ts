import { backOff } from "./back-off";
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

/** The page on which a check-in is carried out. */
export interface Surroundings {
  tell(event: CheckInEvent): void;
  /** Throws when the check-in is stopped meanwhile. */
  wait(milliseconds: number): Promise<void>;
  isOnline(): boolean;
}

/**
 * Carries a check-in out from asking for an address on, or from `uploadedId` on when the store has the photo already,
 * telling each event. What may pass is tried again a few times, with a fresh address each time; without a connection
 * there is nothing to try. Never throws: what goes wrong is an event too.
 */
export async function carryOut(
  { photo, uploadedId }: { readonly photo: PreparedPhoto; readonly uploadedId?: number },
  requests: CheckInRequests,
  { tell, wait, isOnline }: Surroundings,
): Promise<void> {
  let stored = uploadedId;
  for (let tries = 1; ; tries += 1) {
    try {
      stored ??= await upload(photo, requests, tell);
      await requests.submitPhoto(stored);
      return tell({ type: "submitted" });
    } catch (error) {
      const failure = toUploadFailure(error);
      if (failure.photoLost) stored = undefined;
      const pause = failure.passing && isOnline() ? backOff(tries, Math.random()) : undefined;
      if (pause === undefined)
        return tell({ type: "failed", failure: isOnline() ? asked(failure) : failure });
      tell({ type: "put-off", failure });
      try {
        await wait(pause);
      } catch (stopped) {
        return tell({ type: "failed", failure: toUploadFailure(stopped) });
      }
      tell({ type: "sent-off" });
    }
  }
}

/** With a connection that doesn't help, it isn't its return that a photo has to wait for, but a person. */
function asked(failure: UploadFailure): UploadFailure {
  return failure.remedy === "reconnect" ? new UploadFailure(failure.problem, "retry") : failure;
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
