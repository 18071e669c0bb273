import type { PreparedPhoto } from "./photo";
import type { Problem, Remedy, UploadFailure } from "./upload-failure";

/**
 * Where a check-in is. `photo` is there from the moment it can be looked at; `uploadedId` once the store has it whole,
 * so that trying again doesn't send it a second time.
 */
export type CheckInState =
  | { readonly step: "choosing" }
  | { readonly step: "preparing" }
  | { readonly step: "ready"; readonly photo: PreparedPhoto }
  | { readonly step: "requesting"; readonly photo: PreparedPhoto }
  /** `sent` is a share of the whole, in basis points. */
  | { readonly step: "sending"; readonly photo: PreparedPhoto; readonly sent: number }
  | { readonly step: "submitting"; readonly photo: PreparedPhoto; readonly uploadedId: number }
  /** There is no connection: the photo waits for it. */
  | ({ readonly step: "kept" } & KeptOff)
  | { readonly step: "done" }
  | {
      readonly step: "failed";
      readonly photo?: PreparedPhoto;
      readonly uploadedId?: number;
      readonly problem: Problem;
      readonly remedy: Remedy;
    };

/** A photo that is kept on the device, and what the store knows of it. */
export interface KeptOff {
  readonly photo: PreparedPhoto;
  readonly uploadedId?: number;
}

export type CheckInEvent =
  | { readonly type: "chosen" }
  | { readonly type: "prepared"; readonly photo: PreparedPhoto }
  | { readonly type: "discarded" }
  /** A photo that was kept before the page was loaded anew. */
  | { readonly type: "found"; readonly kept: KeptOff }
  | { readonly type: "sent-off" }
  | { readonly type: "ticket-given" }
  | { readonly type: "progressed"; readonly sent: number }
  | { readonly type: "uploaded"; readonly photoId: number }
  | { readonly type: "submitted" }
  | { readonly type: "failed"; readonly failure: UploadFailure };

export const atFirst: CheckInState = { step: "choosing" };

/** What a check-in becomes by an event. An event that doesn't belong to the step, such as late progress, changes nothing. */
export function nextState(state: CheckInState, event: CheckInEvent): CheckInState {
  switch (event.type) {
    case "chosen":
      return isBusy(state) ? state : { step: "preparing" };
    case "prepared":
      return state.step === "preparing" ? { step: "ready", photo: event.photo } : state;
    case "discarded":
      return isBusy(state) ? state : atFirst;
    case "found":
      return state.step === "choosing" ? kept(event.kept) : state;
    case "sent-off":
      return sentOff(state);
    case "ticket-given":
      return state.step === "requesting" ? { step: "sending", photo: state.photo, sent: 0 } : state;
    case "progressed":
      return state.step === "sending" ? { ...state, sent: Math.max(state.sent, event.sent) } : state;
    case "uploaded":
      return state.step === "sending"
        ? { step: "submitting", photo: state.photo, uploadedId: event.photoId }
        : state;
    case "submitted":
      return state.step === "submitting" ? { step: "done" } : state;
    case "failed":
      return failed(state, event.failure);
  }
}

/** Whether the photo is on its way: nothing can be chosen or discarded meanwhile. */
function isBusy({ step }: CheckInState): boolean {
  return step === "requesting" || step === "sending" || step === "submitting" || step === "done";
}

function sentOff(state: CheckInState): CheckInState {
  if (state.step === "ready") return { step: "requesting", photo: state.photo };
  const again = state.step === "kept" || (state.step === "failed" && state.remedy === "retry");
  if (!again || state.photo === undefined) return state;
  const { photo, uploadedId } = state;
  return uploadedId === undefined ? { step: "requesting", photo } : { step: "submitting", photo, uploadedId };
}

function failed(state: CheckInState, { problem, remedy }: UploadFailure): CheckInState {
  if (state.step === "choosing" || state.step === "done" || state.step === "failed") return state;
  if (remedy === "reconnect" && "photo" in state) return kept(state);
  return {
    step: "failed",
    ...("photo" in state && remedy !== "choose" && { photo: state.photo }),
    ...("uploadedId" in state && remedy === "retry" && { uploadedId: state.uploadedId }),
    problem,
    remedy,
  };
}

function kept({ photo, uploadedId }: KeptOff): CheckInState {
  return { step: "kept", photo, ...(uploadedId !== undefined && { uploadedId }) };
}
