import { createServer } from "node:net";
import { Refusal } from "../say.mjs";

/** Throws a Refusal when nobody can listen on `port` now; it says how `command` is given another one. */
export async function checkPortIsFree(port, command) {
  // A program that has the port on one address only wouldn't be in the way of "all addresses" everywhere.
  for (const host of [undefined, "127.0.0.1"]) {
    const code = await tryToListen(port, host);
    if (code === "EADDRINUSE")
      throw new Refusal(
        `Port ${port} is taken by another program: stop it, or choose a port with PORT=3001 ${command}.`,
      );
    if (code === "EACCES")
      throw new Refusal(`No permission to listen on port ${port}: choose one above 1023 with PORT.`);
    if (code !== undefined) throw new Refusal(`Port ${port} can't be used (${code}).`);
  }
}

function tryToListen(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(error.code));
    probe.listen({ port, host }, () => probe.close(() => resolve(undefined)));
  });
}
