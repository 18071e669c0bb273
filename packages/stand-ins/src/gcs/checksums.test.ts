import { CRC32C } from "@google-cloud/storage";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createChecksums } from "./checksums.js";

test("the check value of CRC-32C", () => {
  const checksums = createChecksums();
  checksums.update(Buffer.from("123456789"));
  expect(Buffer.from(checksums.digest().crc32c, "base64").toString("hex")).toBe("e3069283");
});

test("agrees with the client's own, however the bytes are cut", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 50 })), (chunks) => {
      const checksums = createChecksums();
      const theirs = new CRC32C();
      for (const chunk of chunks) {
        checksums.update(Buffer.from(chunk));
        theirs.update(Buffer.from(chunk));
      }
      expect(checksums.digest().crc32c).toBe(theirs.toString());
    }),
  );
});
