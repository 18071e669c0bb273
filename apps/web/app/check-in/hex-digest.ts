import { UploadFailure } from "./upload-failure";

/** SHA-256 of a blob's bytes, hexadecimal. Throws UploadFailure where the browser offers no cryptography. */
export async function hexDigest(blob: Blob): Promise<string> {
  // Typed as always there, but browsers keep it from pages that came over plain http from another machine.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined)
    throw new UploadFailure(
      "안전하지 않은 주소(http)에서는 사진을 올릴 수 없어요. https로 시작하는 주소로 다시 열어 주세요.",
      "leave",
    );
  const digest = new Uint8Array(await subtle.digest("SHA-256", await blob.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
