import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Listens and resolves with the port, which `0` leaves to the system; rejects if it can't be had. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

const GRACE_MILLISECONDS = 3000;

/** Finishes what is in flight, for a few seconds at most, then resolves with every connection closed. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
    server.close((error) => {
      clearTimeout(impatience);
      if (error === undefined) resolve();
      else reject(error);
    });
    server.closeIdleConnections();
  });
}

/** The URL a client on this machine reaches the server at. */
export function localUrl(scheme: string, host: string, port: number): string {
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host;
  return `${scheme}://${reachable}:${port}`;
}
