import { useCallback, useEffect, useState } from "react";
import { toUploadFailure } from "../carry-out";
import { beginCapture } from "../check-in-requests";
import type { Capture } from "../photo";
import type { Problem } from "../upload-failure";

/** Milliseconds that a code is offered for a picture. The server takes it for ten minutes, sending included. */
const freshFor = 7 * 60 * 1000;

/** The code for the next live picture, asked for when it is `wanted` and none is there that is fresh and unused. */
export function useLiveCode(missionId: number, wanted: boolean) {
  const [capture, setCapture] = useState<Capture>();
  const [problem, setProblem] = useState<Problem>();

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

  return {
    capture,
    problem,
    askAgain: useCallback(() => setProblem(undefined), []),
    /** The picture is sent off with it: it serves no other one. */
    spend: useCallback(() => setCapture(undefined), []),
  };
}
