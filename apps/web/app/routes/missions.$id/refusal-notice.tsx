import type { SubmissionResult } from "@conform-to/react";
import { Notice } from "~/ui";

/** Why what somebody pressed was not done, in the catalogue's words. */
export function RefusalNotice({ result }: { result: SubmissionResult<string[]> | undefined }) {
  const sentences = Object.values(result?.error ?? {}).flatMap((lines) => lines ?? []);
  return sentences.length === 0 ? null : <Notice kind="error">{sentences.join(" ")}</Notice>;
}
