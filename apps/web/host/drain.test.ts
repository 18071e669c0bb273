import { once } from "node:events";
import { Agent, createServer, get, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { drain } from "./drain.js";

/** A server, and a proxy that keeps one connection to it. */
async function serve(answer: RequestListener) {
  const server = createServer(answer);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => {
    agent.destroy();
    server.closeAllConnections();
  });
  const ask = async () => {
    const [response] = (await once(get({ host: "127.0.0.1", port, agent }), "response")) as [IncomingMessage];
    response.resume();
    await once(response, "end");
    return response.headers.connection;
  };
  return { server, ask };
}

it("answers over kept connections for a while, saying that they end, and then no more", async () => {
  const { server, ask } = await serve((_request, response) => response.end("ok"));
  expect(await ask()).toBe("keep-alive");
  const drained = drain(server, { noticeMilliseconds: 3_000, limitMilliseconds: 10_000 });
  // With nothing said in between: the connection is still there, and a request over it is answered.
  expect(await ask()).toBe("close");
  // Whoever comes anew within the notice is answered, too.
  expect(await ask()).toBe("close");
  await drained;
  await expect(ask()).rejects.toThrow("ECONNREFUSED");
});

it("finishes what is in flight", async () => {
  let finish = () => {};
  const { server, ask } = await serve((_request, response) => {
    finish = () => response.end("late");
  });
  const asked = once(server, "request");
  const answered = ask();
  await asked;
  const drained = drain(server, { noticeMilliseconds: 0, limitMilliseconds: 10_000 });
  setTimeout(() => finish(), 100);
  expect(await answered).toBeDefined();
  await drained;
});

it("cuts off what takes too long", async () => {
  const { server, ask } = await serve(() => {});
  const asked = once(server, "request");
  const answered = ask();
  await asked;
  await Promise.all([
    drain(server, { noticeMilliseconds: 0, limitMilliseconds: 100 }),
    expect(answered).rejects.toThrow("socket hang up"),
  ]);
});
