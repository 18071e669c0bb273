import type { PreparedPhoto, UploadTicket } from "./photo";
import { type Remedy, UploadFailure } from "./upload-failure";

/**
 * Sends a photo straight to the store and tells how much of it is there (basis points). XMLHttpRequest, because fetch
 * doesn't tell the progress of what it sends. Throws UploadFailure.
 */
export function sendPhoto(
  { url, headers }: UploadTicket,
  { blob }: PreparedPhoto,
  onProgress: (sent: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (remedy: Remedy) => () => reject(new UploadFailure("notSent", remedy));
    request.open("PUT", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 10_000));
    request.onload = () => (request.status >= 200 && request.status < 300 ? resolve() : fail("retry")());
    request.onerror = fail("reconnect");
    request.onabort = fail("retry");
    request.ontimeout = fail("reconnect");
    request.timeout = 2 * 60 * 1000;
    request.send(blob);
  });
}
