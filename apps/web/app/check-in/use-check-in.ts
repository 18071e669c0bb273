import { useReducer } from "react";
import { carryOut, toUploadFailure } from "./carry-out";
import { requestTicket, submitPhoto } from "./check-in-requests";
import { atFirst, nextState } from "./check-in-state";
import { preparePhoto } from "./prepare-photo";
import { sendPhoto } from "./send-photo";

/** A check-in of a mission, from choosing a photo to the server's answer. */
export function useCheckIn(missionId: number) {
  const [state, tell] = useReducer(nextState, atFirst);
  return {
    state,
    /** For what happens to the photo beside the steps below. */
    tell,
    /** Takes what a camera or a file picker gave. */
    async choose(file: Blob) {
      tell({ type: "chosen" });
      try {
        tell({ type: "prepared", photo: await preparePhoto(file) });
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
      const requests = {
        requestTicket: (photo: typeof begun.photo) => requestTicket(missionId, photo),
        sendPhoto,
        submitPhoto: (photoId: number) => submitPhoto(missionId, photoId),
      };
      await carryOut(begun, requests, tell);
    },
  };
}
