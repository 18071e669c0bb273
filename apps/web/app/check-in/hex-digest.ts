import { UploadFailure } from "./upload-failure";

/** SHA-256 of a blob's bytes, hexadecimal. Throws UploadFailure where the browser offers no cryptography. */
export async function hexDigest(blob: Blob): Promise<string> {
  // Typed as always there, but browsers keep it from pages that came over plain http from another machine.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) throw new UploadFailure("insecureAddress", "leave");
  const digest = new Uint8Array(await subtle.digest("SHA-256", await blob.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
