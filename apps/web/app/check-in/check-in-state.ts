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
  /** It didn't work, and is tried again in a moment without anybody's doing. */
  | ({ readonly step: "retrying" } & KeptOff)
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
  | { readonly type: "found"; readonly kept: KeptOff & { readonly looking?: boolean } }
  | { readonly type: "sent-off" }
  | { readonly type: "ticket-given" }
  | { readonly type: "progressed"; readonly sent: number }
  | { readonly type: "uploaded"; readonly photoId: number }
  | { readonly type: "submitted" }
  | { readonly type: "put-off"; readonly failure: UploadFailure }
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
      return state.step === "choosing" ? found(event.kept) : state;
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
    case "put-off":
      return isUnderWay(state) ? { step: "retrying", ...keptOff(state, event.failure) } : state;
    case "failed":
      return failed(state, event.failure);
  }
}

type UnderWay = Extract<CheckInState, { step: "requesting" | "sending" | "submitting" | "retrying" }>;

/** Whether a check-in is being carried out. */
export function isUnderWay(state: CheckInState): state is UnderWay {
  const { step } = state;
  return step === "requesting" || step === "sending" || step === "submitting" || step === "retrying";
}

/** While the photo is on its way nothing can be chosen or discarded. */
function isBusy(state: CheckInState): boolean {
  return isUnderWay(state) || state.step === "done";
}

function found({ looking = false, ...photo }: KeptOff & { looking?: boolean }): CheckInState {
  return looking ? { step: "ready", photo: photo.photo } : { step: "kept", ...keptOff(photo) };
}

function sentOff(state: CheckInState): CheckInState {
  if (state.step === "ready") return { step: "requesting", photo: state.photo };
  const again =
    state.step === "kept" ||
    state.step === "retrying" ||
    (state.step === "failed" && state.remedy === "retry");
  if (!again || state.photo === undefined) return state;
  const { photo, uploadedId } = state;
  return uploadedId === undefined ? { step: "requesting", photo } : { step: "submitting", photo, uploadedId };
}

function failed(state: CheckInState, failure: UploadFailure): CheckInState {
  if (state.step === "choosing" || state.step === "done" || state.step === "failed") return state;
  const { problem, remedy } = failure;
  const keeps = "photo" in state && remedy !== "choose";
  if (remedy === "reconnect" && keeps) return { step: "kept", ...keptOff(state, failure) };
  if (!keeps) return { step: "failed", problem, remedy };
  const { uploadedId, photo } = keptOff(state, failure);
  const goesOn = remedy === "retry" && uploadedId !== undefined;
  return { step: "failed", photo, ...(goesOn && { uploadedId }), problem, remedy };
}

/** What remains of a photo and of what the store has of it, after a failure too. */
function keptOff(
  { photo, uploadedId }: KeptOff,
  { photoLost }: Pick<UploadFailure, "photoLost"> = { photoLost: false },
): KeptOff {
  return { photo, ...(uploadedId !== undefined && !photoLost && { uploadedId }) };
}
