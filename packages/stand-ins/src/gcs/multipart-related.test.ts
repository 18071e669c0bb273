import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { MalformedMultipartError, readRelatedParts } from "./multipart-related.js";

const BOUNDARY = "e5b1";
const TYPE = `multipart/related; boundary=${BOUNDARY}`;

function bodyOf(metadata: string, media: Buffer): Buffer {
  const head = `--${BOUNDARY}\r\nContent-Type: application/json\r\n\r\n${metadata}\r\n--${BOUNDARY}\r\nContent-Type: image/png\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), media, Buffer.from(`\r\n--${BOUNDARY}--`)]);
}

function inPieces(bytes: Buffer, size: number): Readable {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
  return Readable.from(pieces);
}

async function collect(media: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of media) chunks.push(chunk);
  return Buffer.concat(chunks);
}

// Pieces of the delimiter inside the media are what a careless reader trips over.
const media = fc
  .array(
    fc.oneof(
      fc.uint8Array(),
      fc.constantFrom("\r", "\r\n", "\r\n--", `\r\n--${BOUNDARY.slice(0, 3)}`, "--").map(Buffer.from),
    ),
  )
  .map((parts) => Buffer.concat(parts));

test("metadata and media come out as they went in, however the body is cut", async () => {
  await fc.assert(
    fc.asyncProperty(media, fc.integer({ min: 1, max: 80 }), async (bytes, size) => {
      const parts = await readRelatedParts(inPieces(bodyOf('{"name":"사진"}', bytes), size), TYPE);
      expect(parts.metadata).toBe('{"name":"사진"}');
      expect(parts.mediaType).toBe("image/png");
      expect((await collect(parts.media)).equals(bytes)).toBe(true);
    }),
  );
});

test("a body cut short anywhere is an error", async () => {
  const whole = bodyOf("{}", Buffer.from("photo"));
  for (let length = 0; length < whole.length; length += 1) {
    const reading = readRelatedParts(inPieces(whole.subarray(0, length), 7), TYPE).then((parts) =>
      collect(parts.media),
    );
    await expect(reading, `${length} bytes`).rejects.toThrow(MalformedMultipartError);
  }
});

test("a third part and a missing boundary are errors", async () => {
  const third = Buffer.concat([
    bodyOf("{}", Buffer.from("photo")).subarray(0, -2),
    Buffer.from("\r\n\r\nmore"),
  ]);
  const parts = await readRelatedParts(inPieces(third, 100), TYPE);
  await expect(collect(parts.media)).rejects.toThrow("More than two parts");
  await expect(readRelatedParts(inPieces(third, 100), "multipart/related")).rejects.toThrow("No boundary");
});
