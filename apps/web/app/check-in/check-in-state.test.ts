import { describe, expect, it } from "vitest";
import { atFirst, type CheckInEvent, type CheckInState, nextState } from "./check-in-state";
import type { PreparedPhoto } from "./photo";
import { type Remedy, UploadFailure } from "./upload-failure";

const photo: PreparedPhoto = { blob: new Blob(["x"]), contentType: "image/jpeg", sha256: "00" };
const failure = (remedy: Remedy) => new UploadFailure("notSent", remedy);

const chosen: CheckInEvent[] = [{ type: "chosen" }, { type: "prepared", photo }];
const sending: CheckInEvent[] = [...chosen, { type: "sent-off" }, { type: "ticket-given" }];
const submitting: CheckInEvent[] = [...sending, { type: "uploaded", photoId: 7 }];
const after = (events: CheckInEvent[]) => events.reduce(nextState, atFirst);

describe("a check-in", () => {
  it.each<[string, CheckInEvent[], CheckInState]>([
    ["a photo is being prepared", [{ type: "chosen" }], { step: "preparing" }],
    ["a photo is ready to look at", chosen, { step: "ready", photo }],
    ["the photo is put back", [...chosen, { type: "discarded" }], atFirst],
    ["an address is asked for", [...chosen, { type: "sent-off" }], { step: "requesting", photo }],
    [
      "the photo is under way",
      [...sending, { type: "progressed", sent: 5_000 }],
      { step: "sending", photo, sent: 5_000 },
    ],
    ["the store has it", submitting, { step: "submitting", photo, uploadedId: 7 }],
    ["it counts", [...submitting, { type: "submitted" }], { step: "done" }],
  ])("%s", (_, events, state) => {
    expect(after(events)).toEqual(state);
  });

  it("takes no steps back while the photo is under way", () => {
    const half = after([...sending, { type: "progressed", sent: 5_000 }]);
    for (const event of [
      { type: "chosen" },
      { type: "discarded" },
      { type: "sent-off" },
      { type: "ticket-given" },
      { type: "submitted" },
      { type: "progressed", sent: 4_000 },
    ] satisfies CheckInEvent[])
      expect(nextState(half, event)).toEqual(half);
  });

  it("asks for a fresh address after a failure on the way", () => {
    const failed = after([...sending, { type: "failed", failure: failure("retry") }]);
    expect(failed).toEqual({ step: "failed", photo, problem: "notSent", remedy: "retry" });
    expect(nextState(failed, { type: "sent-off" })).toEqual({ step: "requesting", photo });
  });

  it("doesn't send again what the store has already", () => {
    const failed = after([...submitting, { type: "failed", failure: failure("retry") }]);
    expect(nextState(failed, { type: "sent-off" })).toEqual({ step: "submitting", photo, uploadedId: 7 });
  });

  it("keeps a photo that finds no connection, wherever it was, and goes on from there", () => {
    const lost: CheckInEvent = { type: "failed", failure: failure("reconnect") };
    const kept = after([...sending, lost]);
    expect(kept).toEqual({ step: "kept", photo });
    expect(nextState(kept, { type: "sent-off" })).toEqual({ step: "requesting", photo });
    const stored = after([...submitting, lost]);
    expect(stored).toEqual({ step: "kept", photo, uploadedId: 7 });
    expect(nextState(stored, { type: "sent-off" })).toEqual({ step: "submitting", photo, uploadedId: 7 });
  });

  it("goes on by itself after what may pass, with what the store has", () => {
    const shaky: CheckInEvent = { type: "put-off", failure: failure("retry") };
    expect(after([...sending, shaky])).toEqual({ step: "retrying", photo });
    expect(after([...sending, shaky, { type: "sent-off" }])).toEqual({ step: "requesting", photo });
    const stored = after([...submitting, shaky]);
    expect(stored).toEqual({ step: "retrying", photo, uploadedId: 7 });
    expect(nextState(stored, { type: "sent-off" })).toEqual({ step: "submitting", photo, uploadedId: 7 });
    expect(nextState(stored, { type: "discarded" })).toEqual(stored);
  });

  it("forgets what the store turns out not to have", () => {
    const gone = new UploadFailure({ refusal: "gone" }, "retry", { photoLost: true });
    expect(after([...submitting, { type: "put-off", failure: gone }])).toEqual({ step: "retrying", photo });
    expect(after([...submitting, { type: "failed", failure: gone }])).not.toHaveProperty("uploadedId");
  });

  it("shows a photo again that was being looked at", () => {
    expect(after([{ type: "found", kept: { photo, looking: true } }])).toEqual({ step: "ready", photo });
  });

  it("takes up a photo that was kept, unless another is chosen already", () => {
    const found: CheckInEvent = { type: "found", kept: { photo, uploadedId: 7 } };
    expect(after([found])).toEqual({ step: "kept", photo, uploadedId: 7 });
    expect(after([{ type: "chosen" }, found])).toEqual({ step: "preparing" });
  });

  it("lets go of a kept photo when another is taken or its window closes", () => {
    const kept = after([{ type: "found", kept: { photo } }]);
    expect(nextState(kept, { type: "discarded" })).toEqual(atFirst);
    expect(nextState(kept, { type: "failed", failure: failure("leave") })).toMatchObject({
      step: "failed",
      remedy: "leave",
    });
  });

  it.each(["choose", "leave"] as const)("can't be sent again when what helps is to %s", (remedy) => {
    const failed = after([...submitting, { type: "failed", failure: failure(remedy) }]);
    expect(nextState(failed, { type: "sent-off" })).toEqual(failed);
    expect(nextState(failed, { type: "chosen" })).toEqual({ step: "preparing" });
  });

  it("forgets a photo that another has to replace", () => {
    const failed = after([...submitting, { type: "failed", failure: failure("choose") }]);
    expect(failed).toEqual({ step: "failed", problem: "notSent", remedy: "choose" });
  });

  it("stays done, whatever comes late", () => {
    const done = after([...submitting, { type: "submitted" }]);
    expect(nextState(done, { type: "failed", failure: failure("retry") })).toEqual(done);
    expect(nextState(done, { type: "chosen" })).toEqual(done);
  });
});
