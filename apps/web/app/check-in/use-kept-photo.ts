import { inTurns } from "@octopus/api/in-turns";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { KeptPhoto } from "~/offline/kept-photo";
import type { CheckInState, KeptOff } from "./check-in-state";
import { UploadFailure } from "./upload-failure";
import type { useCheckIn } from "./use-check-in";

/** Loaded with the page, while there is a connection: without one it would be too late. */
const loadStore = () => import("~/offline/kept-photo-store");

/** Private windows of some browsers refuse storage. Then the photo waits on the page alone. */
const doWithout = () => undefined;

/** What is done to the device's storage is done in the order in which it came to pass. */
const inOrder = inTurns(1);

interface Keeping extends Omit<KeptPhoto, keyof KeptOff | "looking"> {
  /** Whether the window has closed by now. */
  readonly over: boolean;
}

/**
 * Keeps the photo of a check-in on the device from the moment it is taken until it has arrived, so that it outlives
 * the page; sends it when a lost connection is back, and takes up again what was kept before the page was loaded anew.
 */
export function useKeptPhoto(
  { person, missionId, title, closesAt, over }: Keeping,
  { state, tell, send, discard }: ReturnType<typeof useCheckIn>,
) {
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    inOrder(async () => (await loadStore()).findPhoto({ person, missionId, closesAt }))
      .then((kept) => kept && tell({ type: "found", kept }))
      .catch(doWithout)
      .finally(() => setLooked(true));
  }, [person, missionId, closesAt, tell]);

  const drop = useCallback(() => {
    inOrder(async () => (await loadStore()).dropPhoto({ person, missionId })).catch(doWithout);
  }, [person, missionId]);

  const { photo, uploadedId, looking } = worthKeeping(state) ?? {};
  const kept = useMemo(
    () => photo && { photo, ...(uploadedId !== undefined && { uploadedId }), ...(looking && { looking }) },
    [photo, uploadedId, looking],
  );
  useEffect(() => {
    if (kept === undefined) return;
    const whole = { person, missionId, title, closesAt, ...kept };
    inOrder(async () => (await loadStore()).keepPhoto(whole)).catch(doWithout);
  }, [kept, person, missionId, title, closesAt]);

  const outOfUse = isOutOfUse(state);
  useEffect(() => {
    if (outOfUse) drop();
  }, [outOfUse, drop]);

  const waiting = state.step === "kept";
  useEffect(() => {
    if (!waiting) return;
    const onOnline = () => void send();
    addEventListener("online", onOnline);
    return () => removeEventListener("online", onOnline);
  }, [waiting, send]);

  const lateIfOver = waiting || state.step === "ready";
  useEffect(() => {
    if (lateIfOver && over) tell({ type: "failed", failure: new UploadFailure("windowClosed", "leave") });
  }, [lateIfOver, over, tell]);

  return {
    /** Whether it is known by now if something was kept. */
    looked,
    discard() {
      discard();
      drop();
    },
  };
}

/** What of a check-in outlives its page. Progress is no reason to write it again. */
function worthKeeping(state: CheckInState): (KeptOff & { looking: boolean }) | undefined {
  if (!("photo" in state) || state.photo === undefined || isOutOfUse(state)) return undefined;
  return {
    photo: state.photo,
    ...("uploadedId" in state && state.uploadedId !== undefined && { uploadedId: state.uploadedId }),
    looking: state.step === "ready",
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
