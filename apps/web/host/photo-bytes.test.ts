import { createTestApi, type TestApi } from "@octopus/api/testing";
import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { crc32, deflateSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signInSomebody } from "./browser.testing.js";
import { createTrpcHandler } from "./trpc.js";

let api: TestApi;
let site: string;
let close: () => Promise<unknown>;
const sockets: Socket[] = [];
beforeAll(async () => {
  api = await createTestApi({ photos: true });
  const handle = createTrpcHandler(api.deps);
  const server = createServer((request, response) => void handle(request, response));
  server.on("connection", (socket: Socket) => sockets.push(socket));
  await new Promise<void>((listening) => server.listen(0, listening));
  site = `http://localhost:${(server.address() as AddressInfo).port}`;
  close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
});
afterAll(async () => {
  await close();
  await api.close();
});

/** What has come in and gone out by the web server's connections so far, bytes. */
const passedThrough = () =>
  sockets.reduce((sum, { bytesRead, bytesWritten }) => sum + bytesRead + bytesWritten, 0);

async function call<Answer>(
  token: string,
  path: string,
  input: object,
  method: "GET" | "POST",
): Promise<Answer> {
  const json = JSON.stringify(input);
  const query = method === "GET" ? `?input=${encodeURIComponent(json)}` : "";
  const response = await fetch(`${site}/trpc/${path}${query}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(method === "POST" && { body: json }),
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { result: { data: Answer } }).result.data;
}

interface Ticket {
  photoId: number;
  url: string;
  headers: Record<string, string>;
}

it("no byte of a photo passes through the web server, from the announcement to the team's looking at it", async () => {
  api.clock.set("2086-11-22T12:00:00+09:00");
  const [leader, mate] = [await signInSomebody(api), await signInSomebody(api)];
  const { mission } = api.callerOf({ userId: leader.id, role: "USER" });
  const { id: missionId, code } = await mission.create({
    title: "아침 6시 기상",
    content: "일어나자마자 찍어 주세요",
    type: "LIFE",
    stake: 1_000,
    capacity: 4,
    openType: "OPEN_ROOM",
  });
  const windows = [{ start: "06:00", end: "07:00" }];
  const schedule = { startsOn: "2086-11-23", weeks: 1, daysPerWeek: 7, timesPerDay: 1, windows };
  await mission.configure({ missionId, ...schedule });
  await api.callerOf({ userId: mate.id, role: "USER" }).membership.join({ missionId, code });
  api.clock.set("2086-11-23T06:10:00+09:00");
  const { accessToken } = await signInAgain(leader.nickname);
  const { accessToken: mates } = await signInAgain(mate.nickname);

  const photo = noisyPng(400);
  expect(photo.length).toBeGreaterThan(400_000);
  const before = passedThrough();

  const { photoId, url, headers } = await call<Ticket>(
    accessToken,
    "checkIn.requestUpload",
    {
      missionId,
      contentType: "image/png",
      byteLength: photo.length,
      sha256: createHash("sha256").update(photo).digest("hex"),
    },
    "POST",
  );
  expect((await fetch(url, { method: "PUT", headers, body: new Uint8Array(photo) })).status).toBe(200);
  const { checkInId } = await call<{ checkInId: number }>(
    accessToken,
    "checkIn.submit",
    { missionId, photoId },
    "POST",
  );
  await api.system.job.processPhotos();
  const full = await call<{ url: string }>(mates, "checkIn.photo", { checkInId, size: "full" }, "GET");
  const { photos } = await call<{ photos: { url: string }[] }>(mates, "checkIn.photos", { missionId }, "GET");
  await call(mates, "checkIn.calendar", { missionId }, "GET");
  await call(mates, "checkIn.detail", { checkInId }, "GET");
  for (const shown of [full.url, photos[0]!.url]) {
    expect(new URL(shown).origin).not.toBe(site);
    const seen = await fetch(shown);
    expect(seen.headers.get("content-type")).toMatch(/^image\//);
    expect((await seen.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
  }

  const passed = passedThrough() - before;
  expect(passed).toBeGreaterThan(1_000);
  expect(passed).toBeLessThan(25_000);
});

/** Sign-ins don't outlive the leap of the clock. */
function signInAgain(nickname: string) {
  const loginId = `person${nickname.slice(2).replace(/^0+/, "")}`;
  return api.anonymous.auth.signIn({ loginId, password: "open sesame" });
}

/** A square picture of noise, which no packing makes smaller. */
function noisyPng(side: number): Buffer {
  const number = (value: number) => Buffer.from(Uint32Array.of(value).buffer).reverse();
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    return Buffer.concat([number(data.length), body, number(crc32(body))]);
  };
  const rows = Array.from({ length: side }, () => Buffer.concat([Buffer.of(0), randomBytes(side * 3)]));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", Buffer.concat([number(side), number(side), Buffer.of(8, 2, 0, 0, 0)])),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
