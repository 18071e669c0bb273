import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { PushMessage } from "../ports/push-sender.js";
import { type PushService, startPushService, TEST_VAPID } from "../testing/push-service.js";
import { createWebPushSender } from "./web-push-sender.js";

let service: PushService;
/** Answers what its path says: a status, or nothing until it is told to. */
let odd: Server;
let oddUrl: string;
const unanswered: ServerResponse[] = [];
beforeAll(async () => {
  service = await startPushService();
  odd = createServer((request, response) => {
    const status = Number(request.url!.slice(1));
    if (status === 0) return void unanswered.push(response);
    response.writeHead(status, {
      location: `${oddUrl}/201`,
      ...(status === 429 && { "retry-after": "120" }),
    });
    response.end("a reason that mentions the endpoint");
  });
  await new Promise<void>((resolve) => odd.listen(0, "127.0.0.1", resolve));
  oddUrl = `http://127.0.0.1:${(odd.address() as AddressInfo).port}`;
});
afterEach(() => {
  vi.useRealTimers();
  unanswered.length = 0;
});
afterAll(async () => {
  await service.close();
  odd.closeAllConnections();
  odd.close();
});

const message = (change: Partial<PushMessage> = {}): PushMessage => ({
  payload: JSON.stringify({ title: "아침 6시 기상 🐙" }),
  ttlSeconds: 1800,
  urgency: "high",
  topic: "topic-1",
  ...change,
});
const targetOf = ({ endpoint, keys }: Awaited<ReturnType<PushService["newBrowser"]>>) => ({
  endpoint,
  ...keys,
});

describe("the web push sender", () => {
  it("sends what only this browser can read, signed with our key", async () => {
    const browser = await service.newBrowser();
    expect(await service.sender.send(targetOf(browser), message())).toEqual({
      outcome: "ACCEPTED",
      reason: "201",
    });
    expect(await service.received(browser)).toMatchObject([
      { payload: message().payload, ttl: 1800, urgency: "high", topic: "topic-1" },
    ]);
  });

  it.each([
    [200, "ACCEPTED"],
    [201, "ACCEPTED"],
    [404, "GONE"],
    [410, "GONE"],
    [408, "LATER"],
    [500, "LATER"],
    [502, "LATER"],
    [503, "LATER"],
    [301, "REFUSED"],
    [307, "REFUSED"],
    [400, "REFUSED"],
    [401, "REFUSED"],
    [403, "REFUSED"],
    [413, "REFUSED"],
  ])("understands %i as %s, and follows nowhere", async (status, outcome) => {
    const browser = targetOf(await service.newBrowser());
    const target = { ...browser, endpoint: `${oddUrl}/${status}` };
    expect(await service.sender.send(target, message())).toEqual({ outcome, reason: String(status) });
  });

  it("hears how long it is to wait", async () => {
    const target = { ...targetOf(await service.newBrowser()), endpoint: `${oddUrl}/429` };
    expect(await service.sender.send(target, message())).toEqual({
      outcome: "LATER",
      reason: "429",
      retryAfterSeconds: 120,
    });
  });

  it("waits for no answer for ever, and for no connection", async () => {
    const browser = targetOf(await service.newBrowser());
    const impatient = createWebPushSender({ vapid: TEST_VAPID, anyHost: true, timeoutMilliseconds: 200 });
    expect(await impatient.send({ ...browser, endpoint: `${oddUrl}/0` }, message())).toEqual({
      outcome: "LATER",
      reason: "ETIMEDOUT",
    });
    impatient.close();
    expect(await service.sender.send({ ...browser, endpoint: "http://127.0.0.1:9/x" }, message())).toEqual({
      outcome: "LATER",
      reason: "ECONNREFUSED",
    });
  });

  describe("gives a push service ten seconds", () => {
    const inTheNextTurn = setTimeout;

    async function asked(count: number) {
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      const sender = createWebPushSender({ vapid: TEST_VAPID, anyHost: true });
      const target = { ...targetOf(await service.newBrowser()), endpoint: `${oddUrl}/0` };
      const answers = Promise.all(Array.from({ length: count }, () => sender.send(target, message())));
      const outcomes = async () => {
        const reasons = (await answers).map(({ reason }) => reason);
        sender.close();
        return reasons;
      };
      return outcomes;
    }

    it("from when it is asked, and not while others have all connections", async () => {
      const outcomes = await asked(51);
      await expect.poll(() => unanswered.length).toBe(50);
      vi.advanceTimersByTime(9_999);
      for (const response of unanswered.splice(0)) response.writeHead(201).end();
      await expect.poll(() => unanswered.length).toBe(1);
      vi.advanceTimersByTime(9_999);
      unanswered[0]!.writeHead(201).end();
      expect(new Set(await outcomes())).toEqual(new Set(["201"]));
    });

    it("and no more", async () => {
      const outcomes = await asked(1);
      await expect.poll(() => unanswered.length).toBe(1);
      vi.advanceTimersByTime(10_000);
      expect(await outcomes()).toEqual(["ETIMEDOUT"]);
    });

    it("and reads an answer that came while this process did nothing", async () => {
      const outcomes = await asked(1);
      await expect.poll(() => unanswered.length).toBe(1);
      inTheNextTurn(() => {
        unanswered[0]!.writeHead(201).end();
        vi.advanceTimersByTime(60_000);
      }, 0);
      expect(await outcomes()).toEqual(["201"]);
    });
  });

  it("asks once more when a connection that was kept turns out to be closed", async () => {
    const used = new Set<object>();
    const closing = createServer(({ socket }, response) => {
      if (used.has(socket)) return void socket.destroy();
      used.add(socket);
      response.writeHead(201).end();
    });
    await new Promise<void>((resolve) => closing.listen(0, "127.0.0.1", resolve));
    const endpoint = `http://127.0.0.1:${(closing.address() as AddressInfo).port}/x`;
    const target = { ...targetOf(await service.newBrowser()), endpoint };
    const sender = createWebPushSender({ vapid: TEST_VAPID, anyHost: true });
    for (let n = 0; n < 3; n++) expect(await sender.send(target, message())).toMatchObject({ reason: "201" });
    expect(used.size).toBe(3);
    sender.close();
    closing.close();
  });

  it("gives a browser up whose keys are none", async () => {
    const target = targetOf(await service.newBrowser());
    const strange = { ...target, p256dh: `BA${"A".repeat(85)}` };
    expect(await service.sender.send(strange, message())).toEqual({
      outcome: "GONE",
      reason: "KEYS_NOT_VALID",
    });
  });

  it("sends nowhere but into the public internet, unless told", async () => {
    const sender = createWebPushSender({ vapid: TEST_VAPID, anyHost: false });
    const browser = await service.newBrowser();
    for (const endpoint of [
      browser.endpoint,
      browser.endpoint.replace("http:", "https:"),
      "https://localhost/x",
    ])
      expect(await sender.send({ ...targetOf(browser), endpoint }, message())).toEqual({
        outcome: "GONE",
        reason: "PRIVATE_ADDRESS",
      });
    expect(await service.received(browser)).toEqual([]);
    sender.close();
  });

  it("refuses to begin with keys that are no pair", async () => {
    const { keys } = await service.newBrowser();
    expect(() =>
      createWebPushSender({ vapid: { ...TEST_VAPID, publicKey: keys.p256dh }, anyHost: true }),
    ).toThrow("VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY are not a pair");
  });
});
