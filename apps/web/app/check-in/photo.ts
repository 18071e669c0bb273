/**
 * A photo as it is sent, with the digest the server checks it by: scaled down and re-encoded, or a phone's HEIC as it is, where
 * the browser can't show it.
 */
export interface PreparedPhoto {
  readonly blob: Blob;
  readonly contentType: "image/jpeg" | "image/heic";
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  /** The capture whose code is drawn into it, where a mission takes live pictures only. */
  readonly captureId?: number;
}

/** Where one photo may be sent, and how. */
export interface UploadTicket {
  readonly photoId: number;
  readonly url: string;
  readonly headers: Record<string, string>;
}

/** What the server issued for one live picture: its code is drawn under it. */
export interface Capture {
  readonly captureId: number;
  readonly code: string;
}
