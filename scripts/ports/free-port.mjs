import { once } from "node:events";
import { createServer } from "node:net";

/*
 * "Listen on 0, close, hand the number on" gives a port away twice: until its program listens, any other process and any
 * outgoing connection may get it. These ports lie below those that a kernel picks by itself (Linux from 32768, others from
 * 49152), and whoever asks for one holds another in its place, its guard, until the process ends, however it ends.
 */
const FIRST = 20_000;
const LAST = 25_999;
const TO_ITS_GUARD = LAST - FIRST + 1;

/** A port for a program to listen on, which no other process of this machine gets from here as long as this one lives. */
export async function freePort() {
  const [port] = await freePortsInARow(1);
  return port;
}

/** `length` such ports with numbers that follow each other. Throws when there are none from `first` to `last`. */
export async function freePortsInARow(length, { first = FIRST, last = LAST } = {}) {
  const starts = last - first + 2 - length;
  const begin = Math.floor(Math.random() * starts);
  for (let n = 0; n < starts; n += 1) {
    const row = Array.from({ length }, (_, place) => first + ((begin + n) % starts) + place);
    if (await reserve(row)) return row;
  }
  throw new Error(`no ${length} free ports in a row from ${first} to ${last}`);
}

async function reserve(row) {
  const guards = [];
  for (const port of row) {
    const guard = await listen(port + TO_ITS_GUARD, "127.0.0.1");
    if (guard !== undefined) guards.push(guard.unref());
    if (guard === undefined || !(await isFree(port))) {
      for (const each of guards) each.close();
      return false;
    }
  }
  return true;
}

/** Whether nobody listens there who never asked here, be it on one address only. */
async function isFree(port) {
  for (const host of [undefined, "127.0.0.1"]) {
    const probe = await listen(port, host);
    if (probe === undefined) return false;
    await once(probe.close(), "close");
  }
  return true;
}

function listen(port, host) {
  return new Promise((resolve) => {
    const server = createServer().once("error", () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}
