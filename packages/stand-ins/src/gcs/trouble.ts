import type { ServerResponse } from "node:http";
import { sendJsonError } from "./json-resource.js";

/** What a call is answered with in place of the truth. `stuck`: with the beginning of something, and then nothing. */
export type StoreTrouble = "down" | "full" | "stuck";

/** The method of a call and the protocol it comes by: `GET json`, `PUT xml`. */
export type StoreCall = `${"GET" | "PUT" | "POST" | "DELETE"} ${"json" | "xml"}`;

/** Orders of trouble, each for the next call of its kind. */
export function createStoreTrouble() {
  const ordered = new Map<string, StoreTrouble[]>();
  return {
    order(call: StoreCall, ...troubles: StoreTrouble[]) {
      ordered.set(call, [...(ordered.get(call) ?? []), ...troubles]);
    },
    /** How much of what was ordered for a call has not been made yet. */
    left: (call: StoreCall) => ordered.get(call)?.length ?? 0,
    /** Makes the trouble that is ordered for a call, if any. True when the call has had its answer by that. */
    make(call: string, response: ServerResponse): boolean {
      const trouble = ordered.get(call)?.shift();
      switch (trouble) {
        case undefined:
          return false;
        case "down":
          sendJsonError(response, 503, "backendError", "We encountered an internal error. Please try again.");
          return true;
        case "full":
          sendJsonError(response, 403, "quotaExceeded", "The quota of this project has been exceeded.");
          return true;
        case "stuck":
          response.writeHead(200, { "content-type": "application/json", "content-length": 1_000 });
          response.write("{");
          return true;
      }
    },
  };
}

export type StoreTroubleOrders = ReturnType<typeof createStoreTrouble>;
