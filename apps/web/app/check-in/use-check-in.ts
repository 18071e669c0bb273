import { useCallback, useEffect, useReducer, useRef } from "react";
import { carryOut, toUploadFailure } from "./carry-out";
import { requestTicket, submitPhoto } from "./check-in-requests";
import { atFirst, isUnderWay, nextState } from "./check-in-state";
import type { PreparedPhoto } from "./photo";
import { sendPhoto } from "./send-photo";
import { UploadFailure } from "./upload-failure";
import { waitFor } from "./wait-for";

/** A check-in of a mission, from choosing a photo to the server's answer. */
export function useCheckIn(missionId: number) {
  const [state, tell] = useReducer(nextState, atFirst);
  const { stop, begin } = useStop();
  const underWay = isUnderWay(state);

  useEffect(() => {
    if (!underWay) return;
    addEventListener("offline", stop);
    return () => removeEventListener("offline", stop);
  }, [underWay, stop]);

  return {
    state,
    /** For what happens to the photo beside the steps below. */
    tell,
    /** Takes the photo that `prepare` makes of what a camera or a file picker gave. */
    async choose(prepare: () => Promise<PreparedPhoto>) {
      try {
        // Begun at once: a camera's picture is gone with its viewfinder.
        const prepared = prepare();
        tell({ type: "chosen" });
        tell({ type: "prepared", photo: await prepared });
      } catch (error) {
        tell({ type: "failed", failure: toUploadFailure(error) });
      }
    },
    discard: () => tell({ type: "discarded" }),
    /** Sends the photo, or goes on where it failed. */
    async send() {
      const begun = nextState(state, { type: "sent-off" });
      if (begun === state || (begun.step !== "requesting" && begun.step !== "submitting")) return;
      tell({ type: "sent-off" });
      const signal = begin();
      await carryOut(
        begun,
        {
          requestTicket: (photo) => requestTicket(missionId, photo, signal),
          sendPhoto: (ticket, photo, onProgress) => sendPhoto(ticket, photo, { onProgress, signal }),
          submitPhoto: (photoId) => submitPhoto(missionId, photoId, signal),
        },
        { tell, wait: (milliseconds) => waitFor(milliseconds, signal), isOnline: () => navigator.onLine },
      );
    },
  };
}

/** Stops what is under way when there is no connection to go on with, and when the page is left. */
function useStop() {
  const underWay = useRef<AbortController>();
  const stop = useCallback(
    () => underWay.current?.abort(new UploadFailure("connectionLost", "reconnect")),
    [],
  );
  useEffect(() => stop, [stop]);
  const begin = useCallback(() => {
    underWay.current = new AbortController();
    return underWay.current.signal;
  }, []);
  return { stop, begin };
}
