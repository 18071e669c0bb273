import { describe, expect, it } from "vitest";
import { carryOut, type CheckInRequests } from "./carry-out";
import type { CheckInEvent } from "./check-in-state";
import type { PreparedPhoto } from "./photo";
import { UploadFailure } from "./upload-failure";

const photo: PreparedPhoto = { blob: new Blob(["x"]), contentType: "image/jpeg", sha256: "00" };
const lost = new UploadFailure("connectionLost", "retry");

/** A network on which `fails` goes wrong. */
function network(fails?: keyof CheckInRequests, error: Error = lost) {
  const asked: string[] = [];
  const step = <Answer>(name: keyof CheckInRequests, answer: Answer) => {
    asked.push(name);
    return fails === name ? Promise.reject(error) : Promise.resolve(answer);
  };
  const requests: CheckInRequests = {
    requestTicket: () => step("requestTicket", { photoId: 7, url: "https://store/7", headers: {} }),
    sendPhoto(_ticket, _photo, onProgress) {
      onProgress(5_000);
      return step("sendPhoto", undefined);
    },
    submitPhoto: (photoId) => step("submitPhoto", photoId).then(() => undefined),
  };
  return { requests, asked };
}

async function run(from: Parameters<typeof carryOut>[0], requests: CheckInRequests) {
  const events: CheckInEvent[] = [];
  await carryOut(from, requests, (event) => events.push(event));
  return events;
}

describe("carryOut", () => {
  it("asks, sends and submits, telling each", async () => {
    const { requests, asked } = network();
    expect(await run({ photo }, requests)).toEqual([
      { type: "ticket-given" },
      { type: "progressed", sent: 5_000 },
      { type: "uploaded", photoId: 7 },
      { type: "submitted" },
    ]);
    expect(asked).toEqual(["requestTicket", "sendPhoto", "submitPhoto"]);
  });

  it("only submits what the store has already", async () => {
    const { requests, asked } = network();
    expect(await run({ photo, uploadedId: 9 }, requests)).toEqual([{ type: "submitted" }]);
    expect(asked).toEqual(["submitPhoto"]);
  });

  it.each(["requestTicket", "sendPhoto", "submitPhoto"] as const)(
    "stops where %s fails and says so",
    async (name) => {
      const { requests, asked } = network(name);
      const events = await run({ photo }, requests);
      expect(events.at(-1)).toEqual({ type: "failed", failure: lost });
      expect(asked.at(-1)).toBe(name);
    },
  );

  it("makes something to try again of a fault nobody foresaw", async () => {
    const { requests } = network("sendPhoto", new TypeError("x is not a function"));
    const [last] = (await run({ photo }, requests)).slice(-1);
    expect(last).toMatchObject({ type: "failed", failure: { problem: "unforeseen", remedy: "retry" } });
  });
});
