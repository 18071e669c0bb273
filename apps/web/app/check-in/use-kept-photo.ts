import { useCallback, useEffect } from "react";
import type { KeptPhoto } from "~/offline/kept-photo";
import type { CheckInState, KeptOff } from "./check-in-state";
import { UploadFailure } from "./upload-failure";
import type { useCheckIn } from "./use-check-in";

/** Loaded with the page, while there is a connection: without one it would be too late. */
const loadStore = () => import("~/offline/kept-photo-store");

/** Private windows of some browsers refuse storage. Then the photo waits on the page alone. */
const doWithout = () => undefined;

interface Keeping extends Omit<KeptPhoto, keyof KeptOff> {
  /** Whether the window has closed by now. */
  readonly over: boolean;
}

/**
 * Keeps the photo of a check-in on the device for as long as there is no connection, sends it when that is back, and
 * takes up again what was kept before the page was loaded anew.
 */
export function useKeptPhoto(
  { person, missionId, title, closesAt, over }: Keeping,
  { state, tell, send, discard }: ReturnType<typeof useCheckIn>,
) {
  useEffect(() => {
    loadStore()
      .then(({ findPhoto }) => findPhoto({ person, missionId, closesAt }))
      .then((kept) => kept && tell({ type: "found", kept }))
      .catch(doWithout);
  }, [person, missionId, closesAt, tell]);

  const drop = useCallback(() => {
    loadStore()
      .then(({ dropPhoto }) => dropPhoto({ person, missionId }))
      .catch(doWithout);
  }, [person, missionId]);

  useEffect(() => {
    if (state.step === "kept") {
      const { step: _, ...kept } = state;
      loadStore()
        .then(({ keepPhoto }) => keepPhoto({ person, missionId, title, closesAt, ...kept }))
        .catch(doWithout);
    } else if (isOutOfUse(state)) drop();
  }, [state, person, missionId, title, closesAt, drop]);

  const waiting = state.step === "kept";
  useEffect(() => {
    if (!waiting) return;
    const onOnline = () => void send();
    addEventListener("online", onOnline);
    return () => removeEventListener("online", onOnline);
  }, [waiting, send]);

  useEffect(() => {
    if (waiting && over) tell({ type: "failed", failure: new UploadFailure("windowClosed", "leave") });
  }, [waiting, over, tell]);

  return {
    discard() {
      discard();
      drop();
    },
  };
}

/** Whether a photo that was kept has arrived, was refused, or is being replaced. */
function isOutOfUse(state: CheckInState): boolean {
  return (
    state.step === "done" ||
    state.step === "preparing" ||
    (state.step === "failed" && (state.remedy === "choose" || state.remedy === "leave"))
  );
}
