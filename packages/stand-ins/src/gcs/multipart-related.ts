import type { Readable } from "node:stream";

export class MalformedMultipartError extends Error {
  override readonly name = "MalformedMultipartError";
}

export interface RelatedParts {
  /** The first part, whole: the object's metadata as JSON. */
  readonly metadata: string;
  /** `Content-Type` of the second part, `undefined` if it has none. */
  readonly mediaType: string | undefined;
  /** The second part's bytes as they arrive; fails if the closing boundary never comes. */
  readonly media: AsyncIterable<Buffer>;
}

const MAX_METADATA_BYTES = 64 * 1024;
const END_OF_HEADERS = Buffer.from("\r\n\r\n");

/**
 * Reads the two-part `multipart/related` body of a JSON API upload without holding the media in memory.
 * @throws MalformedMultipartError, also from `media`, when the body isn't one
 */
export async function readRelatedParts(body: Readable, contentType: string): Promise<RelatedParts> {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) throw new MalformedMultipartError("No boundary");
  // The CRLF before a boundary belongs to it; one at the very start lets the first boundary look like the others.
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const source = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let held: Buffer = Buffer.from("\r\n");

  async function more(): Promise<void> {
    const next = await source.next();
    if (next.done) throw new MalformedMultipartError("The body ends before its last boundary");
    held = Buffer.concat([held, next.value]);
  }

  async function upTo(mark: Buffer): Promise<Buffer> {
    let at = held.indexOf(mark);
    while (at < 0) {
      if (held.length > MAX_METADATA_BYTES) throw new MalformedMultipartError("Headers or metadata too long");
      await more();
      at = held.indexOf(mark);
    }
    const before = held.subarray(0, at);
    held = held.subarray(at + mark.length);
    return before;
  }

  async function* upToClosingDelimiter(): AsyncGenerator<Buffer> {
    let at = held.indexOf(delimiter);
    while (at < 0) {
      // The tail may be the beginning of the delimiter, so it waits for the next chunk.
      const safe = Math.max(0, held.length - delimiter.length + 1);
      if (safe > 0) yield held.subarray(0, safe);
      held = held.subarray(safe);
      await more();
      at = held.indexOf(delimiter);
    }
    if (at > 0) yield held.subarray(0, at);
    held = held.subarray(at + delimiter.length);
    while (held.length < 2) await more();
    if (held.toString("latin1", 0, 2) !== "--") throw new MalformedMultipartError("More than two parts");
    // Read to the end, so that the connection can carry another request.
    while (!(await source.next()).done);
  }

  await upTo(delimiter);
  await upTo(END_OF_HEADERS);
  const metadata = (await upTo(delimiter)).toString("utf8");
  const mediaHeaders = (await upTo(END_OF_HEADERS)).toString("latin1");
  const [, mediaType] = /^content-type:[ \t]*(.+?)[ \t]*$/im.exec(mediaHeaders) ?? [];
  return { metadata, mediaType, media: upToClosingDelimiter() };
}
