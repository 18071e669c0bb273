import { ApiError, IdempotencyStrategy, Storage } from "@google-cloud/storage";
import { ObjectTooLargeError, type ObjectStore } from "../ports/object-store.js";

export interface GcsObjectStoreOptions {
  readonly bucket: string;
  /** Base URL of another server that speaks the same protocol; absent for Google's own. */
  readonly endpoint?: string;
  /** Service account key file; absent where the machine itself has an identity. */
  readonly credentialsFile?: string;
  /** The real time, never a demo's: the store compares signatures with its own clock. */
  readonly realNow: () => Date;
  /** How long one attempt may take; there are two at most. 10 seconds unless told. */
  readonly attemptMilliseconds?: number;
}

const MAX_PAGE = 1000;
/** As long as a signed URL may live; by nobody between, who would serve it to whoever asks. */
const CACHE_CONTROL = "private, max-age=300";
// A person waits for these calls, so they fail in seconds where the client's own limit is ten minutes.
const ATTEMPT_MILLISECONDS = 10_000;

/**
 * Photos in Google Cloud Storage, through V4 signed URLs and the JSON API.
 * Every method rejects with the client's `ApiError` when the store can't be reached or refuses.
 */
export function createGcsObjectStore(options: GcsObjectStoreOptions): ObjectStore {
  const { attemptMilliseconds = ATTEMPT_MILLISECONDS } = options;
  const storage = new Storage({
    ...(options.endpoint !== undefined && { apiEndpoint: options.endpoint }),
    ...(options.credentialsFile !== undefined && { keyFilename: options.credentialsFile }),
    timeout: attemptMilliseconds,
    retryOptions: {
      maxRetries: 1,
      totalTimeout: (2 * attemptMilliseconds) / 1000,
      // Writing the same bytes or removing twice is harmless, so a lost answer may be asked for again.
      idempotencyStrategy: IdempotencyStrategy.RetryAlways,
    },
  });
  const bucket = storage.bucket(options.bucket);

  /** The signature counts in whole seconds: rounding here makes `expiresAt` say what was signed. */
  function validity(
    expiresInSeconds: number,
    validFrom = options.realNow(),
  ): { accessibleAt: Date; expires: Date } {
    const from = Math.floor(validFrom.getTime() / 1000);
    return { accessibleAt: new Date(from * 1000), expires: new Date((from + expiresInSeconds) * 1000) };
  }

  return {
    async signUpload({ key, contentType, byteLength, expiresInSeconds }) {
      const lengthRange = `${byteLength},${byteLength}`;
      const { accessibleAt, expires } = validity(expiresInSeconds);
      const [url] = await bucket.file(key).getSignedUrl({
        version: "v4",
        action: "write",
        accessibleAt,
        expires,
        contentType,
        extensionHeaders: { "x-goog-content-length-range": lengthRange },
      });
      const headers = { "content-type": contentType, "x-goog-content-length-range": lengthRange };
      return { url, method: "PUT", headers, expiresAt: expires };
    },

    async signDownload({ key, from, expiresInSeconds }) {
      const { accessibleAt, expires } = validity(expiresInSeconds, from);
      const [url] = await bucket
        .file(key)
        .getSignedUrl({ version: "v4", action: "read", accessibleAt, expires });
      return { url, expiresAt: expires };
    },

    async head(key) {
      try {
        const [metadata] = await bucket.file(key).getMetadata();
        return {
          byteLength: Number(metadata.size),
          contentType: metadata.contentType ?? "application/octet-stream",
        };
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      }
    },

    async read(key, { maxBytes }) {
      const chunks: Buffer[] = [];
      let byteLength = 0;
      const bytes = bucket.file(key).createReadStream();
      // The client's own limit ends with the first byte.
      const patience = setTimeout(
        () => bytes.destroy(new Error(`${key} was not read to its end in time`)),
        attemptMilliseconds,
      );
      try {
        // Leaving the loop early, by the throw too, destroys the stream and with it the request.
        for await (const chunk of bytes as AsyncIterable<Buffer>) {
          byteLength += chunk.length;
          if (byteLength > maxBytes) throw new ObjectTooLargeError(key, maxBytes);
          chunks.push(chunk);
        }
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      } finally {
        clearTimeout(patience);
      }
      return Buffer.concat(chunks, byteLength);
    },

    async write(key, bytes, contentType) {
      // One request: a resumable upload would cost a second round trip for bytes we already hold.
      await bucket.file(key).save(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
        resumable: false,
        metadata: { contentType, cacheControl: CACHE_CONTROL },
      });
    },

    async remove(key) {
      await bucket.file(key).delete({ ignoreNotFound: true });
    },

    async list(prefix, { cursor, limit = MAX_PAGE } = {}) {
      const [files, next] = await bucket.getFiles({
        prefix,
        autoPaginate: false,
        maxResults: Math.min(limit, MAX_PAGE),
        ...(cursor !== undefined && { pageToken: cursor }),
      });
      const objects = files.map(({ name, metadata }) => ({
        key: name,
        byteLength: Number(metadata.size),
        updatedAt: new Date(metadata.updated ?? 0),
      }));
      return { objects, cursor: (next as { pageToken?: string } | null)?.pageToken ?? null };
    },
  };
}

function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.code === 404;
}
