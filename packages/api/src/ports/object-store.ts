/** What a client needs to send its bytes straight to the store, with nothing else to sign or know. */
export interface SignedUpload {
  readonly url: string;
  readonly method: "PUT";
  /** Must be sent exactly as given: they are part of the signature. */
  readonly headers: Record<string, string>;
  readonly expiresAt: Date;
}

export interface SignedDownload {
  readonly url: string;
  readonly expiresAt: Date;
}

export interface StoredObject {
  readonly key: string;
  readonly byteLength: number;
  readonly updatedAt: Date;
}

/** One page of a listing; `cursor` is `null` on the last one. */
export interface ObjectPage {
  readonly objects: readonly StoredObject[];
  readonly cursor: string | null;
}

/** Where photos are kept. Every call may be repeated: none does more harm or good the second time. */
export interface ObjectStore {
  /**
   * A URL that accepts one exact kind of upload: this key, this content type and exactly `byteLength` bytes.
   * `expiresInSeconds` is 1 … 604800 (seven days). Signing reaches no network when a key file is configured.
   */
  signUpload(upload: {
    key: string;
    contentType: string;
    byteLength: number;
    expiresInSeconds: number;
  }): Promise<SignedUpload>;

  /**
   * A URL anyone may read this object with until it expires; signing doesn't check that the object exists. It is valid
   * from `from`, now unless told, and counts from there: what is signed alike is the same URL.
   */
  signDownload(download: { key: string; from?: Date; expiresInSeconds: number }): Promise<SignedDownload>;

  /** Size in bytes and content type of a complete object, `null` if there is none. */
  head(key: string): Promise<{ byteLength: number; contentType: string } | null>;

  /**
   * The whole object, `null` if there is none. Holds no more than `maxBytes` in memory.
   * @throws ObjectTooLargeError as soon as the object proves longer than `maxBytes`
   */
  read(key: string, options: { maxBytes: number }): Promise<Buffer | null>;

  /** Creates or replaces the object in one step: a reader sees the old bytes or the new ones. Browsers may keep it for five minutes. */
  write(key: string, bytes: Uint8Array, contentType: string): Promise<void>;

  /** Removes the object; a missing one is fine. */
  remove(key: string): Promise<void>;

  /** Objects whose key starts with `prefix`, in key order, at most `limit` (1 … 1000, default 1000) a page. */
  list(prefix: string, page?: { cursor?: string; limit?: number }): Promise<ObjectPage>;
}

/** The object is longer than the reader was ready to hold. */
export class ObjectTooLargeError extends Error {
  override readonly name = "ObjectTooLargeError";

  constructor(
    readonly key: string,
    readonly maxBytes: number,
  ) {
    super(`Object ${key} is longer than ${maxBytes} bytes`);
  }
}
