import type { PreparedPhoto, UploadTicket } from "./photo";
import { storeAnswer } from "./store-answer";
import { UploadFailure } from "./upload-failure";

/** Milliseconds without any sign of the store: a phone that has left its network isn't always told so. */
const longestSilence = 20_000;

interface Sending {
  /** Tells how much of the photo is there, in basis points. */
  readonly onProgress: (sent: number) => void;
  /** Its reason is what is thrown when it is aborted. */
  readonly signal: AbortSignal;
}

/**
 * Sends a photo straight to the store. XMLHttpRequest, because fetch doesn't tell the progress of what it sends. Throws
 * UploadFailure.
 */
export function sendPhoto(
  { url, headers }: UploadTicket,
  { blob }: PreparedPhoto,
  { onProgress, signal }: Sending,
): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const lost = () => reject(new UploadFailure("notSent", "reconnect"));
    let silence = setTimeout(stop, longestSilence);
    request.open("PUT", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(silence);
      silence = setTimeout(stop, longestSilence);
      onProgress(Math.floor((loaded / total) * 10_000));
    };
    request.onload = () => {
      const failure = storeAnswer(request.status);
      if (failure === undefined) resolve();
      else reject(failure);
    };
    request.onerror = lost;
    request.onabort = () => (signal.aborted ? reject(signal.reason as Error) : lost());
    request.onloadend = () => {
      clearTimeout(silence);
      signal.removeEventListener("abort", stop);
    };
    signal.addEventListener("abort", stop);
    request.send(blob);
  });
}
