import { useCallback, useEffect, useState } from "react";
import { toUploadFailure } from "../carry-out";
import { beginCapture } from "../check-in-requests";
import type { Capture } from "../photo";
import type { Problem } from "../upload-failure";

/** Milliseconds that a code is offered for a picture. The server takes it for ten minutes, sending included. */
const freshFor = 7 * 60 * 1000;

interface Need {
  /** Whether a picture may be taken now. */
  readonly wanted: boolean;
  /** The capture of a photo that has been sent off: it serves no other one. */
  readonly used: number | undefined;
}

/** The code for the next live picture, asked for when it is wanted and again when it has been used or grown old. */
export function useLiveCode(missionId: number, { wanted, used }: Need) {
  const [capture, setCapture] = useState<Capture>();
  const [problem, setProblem] = useState<Problem>();

  useEffect(() => {
    setCapture((last) => (last?.captureId === used ? undefined : last));
  }, [used]);

  useEffect(() => {
    if (!wanted || capture !== undefined || problem !== undefined) return;
    const left = new AbortController();
    beginCapture(missionId, left.signal)
      .then(setCapture)
      .catch((error: unknown) => {
        if (!left.signal.aborted) setProblem(toUploadFailure(error).problem);
      });
    return () => left.abort();
  }, [missionId, wanted, capture, problem]);

  useEffect(() => {
    if (capture === undefined) return;
    const timer = setTimeout(() => setCapture(undefined), freshFor);
    return () => clearTimeout(timer);
  }, [capture]);

  return { capture, problem, askAgain: useCallback(() => setProblem(undefined), []) };
}
