import type { ServerResponse } from "node:http";

/** What a call is answered with in place of the truth. */
export type Trouble =
  | { readonly kind: "down" }
  | { readonly kind: "malformed"; readonly body?: string }
  | { readonly kind: "slow"; readonly milliseconds: number }
  /** What is asked for is done, and the line goes dead before the answer, after a while if one is told. */
  | { readonly kind: "lost"; readonly milliseconds?: number };

/** Orders of trouble, each for the next call of one place. */
export function createTrouble() {
  const ordered = new Map<string, Trouble[]>();
  return {
    order(place: string, ...troubles: Trouble[]) {
      ordered.set(place, [...(ordered.get(place) ?? []), ...troubles]);
    },
    /**
     * Makes the trouble that is ordered for `place`, if any. True when the call has had its answer by that; `act` does what
     * the call asks for and answers nobody.
     */
    async make(place: string, response: ServerResponse, act: () => Promise<void>): Promise<boolean> {
      const trouble = ordered.get(place)?.shift();
      switch (trouble?.kind) {
        case undefined:
          return false;
        case "slow":
          await new Promise((resolve) => setTimeout(resolve, trouble.milliseconds).unref());
          return response.destroyed;
        case "lost":
          await act();
          await new Promise((resolve) => setTimeout(resolve, trouble.milliseconds ?? 0).unref());
          response.destroy();
          return true;
        case "down":
          response.writeHead(500, { "content-type": "text/html" }).end("<h1>Internal Server Error</h1>");
          return true;
        case "malformed":
          response.writeHead(200, { "content-type": "application/json" }).end(trouble.body ?? "<html>");
          return true;
      }
    },
  };
}

export type TroubleOrders = ReturnType<typeof createTrouble>;
