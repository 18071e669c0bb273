import type {} from "@remix-run/node";

/** Who is looking: null for a visitor. `points` is the balance in points; `avatar` holds the registry's indexes. */
export interface Viewer {
  nickname: string;
  avatar: { color: number; face: number; hat: number; pet: number };
  points: number;
}

/** What the host (server.ts) hands to every loader and action of one request. */
export interface OctopusLoadContext {
  viewer: Viewer | null;
  /** Set in demo mode only; `now` is mission time as an ISO instant. */
  demo: { now: string } | null;
  /** Also sent as a response header and written to the log, so that a person can quote it. */
  requestId: string;
  /** The nonce of this response's Content-Security-Policy. */
  cspNonce: string;
  /** Writes an unexpected error to the log together with the request id. */
  reportError: (error: unknown) => void;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends OctopusLoadContext {}
}
