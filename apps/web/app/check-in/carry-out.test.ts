import { describe, expect, it } from "vitest";
import { carryOut, type CheckInRequests, type Surroundings } from "./carry-out";
import type { CheckInEvent } from "./check-in-state";
import type { PreparedPhoto } from "./photo";
import { UploadFailure } from "./upload-failure";

const photo: PreparedPhoto = { blob: new Blob(["x"]), contentType: "image/jpeg", sha256: "00" };
const lost = new UploadFailure("connectionLost", "reconnect");
const expired = new UploadFailure("notSent", "retry", { passing: true });
const gone = new UploadFailure({ refusal: "gone" }, "retry", { passing: true, photoLost: true });
const refused = new UploadFailure({ refusal: "no" }, "leave");

/** A network on which each step first fails by the errors it is given, one a time. */
function network(failures: Partial<Record<keyof CheckInRequests, readonly Error[]>> = {}) {
  const asked: string[] = [];
  const left = new Map(Object.entries(failures).map(([name, errors]) => [name, [...errors]]));
  const step = <Answer>(name: keyof CheckInRequests, answer: Answer, photoId?: number) => {
    asked.push(photoId === undefined ? name : `${name} ${photoId}`);
    const error = left.get(name)?.shift();
    return error ? Promise.reject(error) : Promise.resolve(answer);
  };
  let photoId = 0;
  const requests: CheckInRequests = {
    requestTicket() {
      photoId += 1;
      return step("requestTicket", { photoId, url: `https://store/${photoId}`, headers: {} });
    },
    sendPhoto(ticket, _photo, onProgress) {
      onProgress(5_000);
      return step("sendPhoto", undefined, ticket.photoId);
    },
    submitPhoto: (id) => step("submitPhoto", undefined, id),
  };
  return { requests, asked };
}

/** On a page that is online unless told, and where waiting takes no time. */
async function run(
  from: Parameters<typeof carryOut>[0],
  requests: CheckInRequests,
  around: Partial<Surroundings> = {},
) {
  const events: CheckInEvent[] = [];
  const waits: number[] = [];
  await carryOut(from, requests, {
    tell: (event) => events.push(event),
    wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
    isOnline: () => true,
    ...around,
  });
  return { events, waits };
}

describe("carryOut", () => {
  it("asks, sends and submits, telling each", async () => {
    const { requests, asked } = network();
    expect((await run({ photo }, requests)).events).toEqual([
      { type: "ticket-given" },
      { type: "progressed", sent: 5_000 },
      { type: "uploaded", photoId: 1 },
      { type: "submitted" },
    ]);
    expect(asked).toEqual(["requestTicket", "sendPhoto 1", "submitPhoto 1"]);
  });

  it("only submits what the store has already", async () => {
    const { requests, asked } = network();
    expect((await run({ photo, uploadedId: 9 }, requests)).events).toEqual([{ type: "submitted" }]);
    expect(asked).toEqual(["submitPhoto 9"]);
  });

  it.each(["requestTicket", "sendPhoto", "submitPhoto"] as const)(
    "stops where %s fails for good and says so",
    async (name) => {
      const { requests, asked } = network({ [name]: [refused] });
      const { events, waits } = await run({ photo }, requests);
      expect(events.at(-1)).toEqual({ type: "failed", failure: refused });
      expect(asked.at(-1)).toMatch(name);
      expect(waits).toEqual([]);
    },
  );

  it("tries again by itself what may pass, with a fresh address each time", async () => {
    const { requests, asked } = network({ sendPhoto: [lost, expired] });
    const { events, waits } = await run({ photo }, requests);
    expect(asked).toEqual([
      "requestTicket",
      "sendPhoto 1",
      "requestTicket",
      "sendPhoto 2",
      "requestTicket",
      "sendPhoto 3",
      "submitPhoto 3",
    ]);
    expect(waits).toHaveLength(2);
    expect(waits[0]).toBeLessThanOrEqual(1_000);
    expect(waits[1]).toBeGreaterThanOrEqual(1_000);
    expect(events.filter(({ type }) => type === "put-off" || type === "sent-off")).toEqual([
      { type: "put-off", failure: lost },
      { type: "sent-off" },
      { type: "put-off", failure: expired },
      { type: "sent-off" },
    ]);
  });

  it("doesn't send again what is stored when only the submission fails", async () => {
    const { requests, asked } = network({ submitPhoto: [lost] });
    await run({ photo }, requests);
    expect(asked).toEqual(["requestTicket", "sendPhoto 1", "submitPhoto 1", "submitPhoto 1"]);
  });

  it("sends anew what the store turns out not to have", async () => {
    const { requests, asked } = network({ submitPhoto: [gone] });
    await run({ photo, uploadedId: 9 }, requests);
    expect(asked).toEqual(["submitPhoto 9", "requestTicket", "sendPhoto 1", "submitPhoto 1"]);
  });

  it("gives up after five tries, and then it's for a person to try again", async () => {
    const { requests, asked } = network({ requestTicket: Array<Error>(9).fill(lost) });
    const { events, waits } = await run({ photo }, requests);
    expect(asked).toHaveLength(5);
    expect(waits).toHaveLength(4);
    expect(events.at(-1)).toMatchObject({ type: "failed", failure: { remedy: "retry" } });
  });

  it("tries nothing without a connection: the photo waits for it", async () => {
    const { requests, asked } = network({ sendPhoto: [lost] });
    const { events, waits } = await run({ photo }, requests, { isOnline: () => false });
    expect(asked).toEqual(["requestTicket", "sendPhoto 1"]);
    expect(waits).toEqual([]);
    expect(events.at(-1)).toEqual({ type: "failed", failure: lost });
  });

  it("can be stopped while it waits", async () => {
    const { requests, asked } = network({ sendPhoto: [expired] });
    let online = true;
    const { events } = await run({ photo }, requests, {
      isOnline: () => online,
      wait() {
        online = false;
        return Promise.reject(lost);
      },
    });
    expect(asked).toEqual(["requestTicket", "sendPhoto 1"]);
    expect(events.at(-1)).toEqual({ type: "failed", failure: lost });
  });

  it("makes something to try again of a fault nobody foresaw", async () => {
    const { requests } = network({ sendPhoto: [new TypeError("x is not a function")] });
    const { events } = await run({ photo }, requests);
    expect(events.at(-1)).toMatchObject({
      type: "failed",
      failure: { problem: "unforeseen", remedy: "retry" },
    });
  });
});
