import { createECDH, randomBytes } from "node:crypto";
import type { BrowserKeys } from "./decrypt.js";

/** What has arrived at a browser, decrypted. */
export interface ReceivedPush {
  readonly payload: string;
  /** Headers of the request: seconds that it may be late, how urgent it is, and what of the same topic it replaces. */
  readonly ttl: number;
  readonly urgency: string;
  readonly topic: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** A subscription as a browser's `PushSubscription.toJSON()` tells it. */
export interface SubscriptionJson {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

export interface Browser extends BrowserKeys {
  readonly id: string;
  readonly applicationServerKey: string | undefined;
  readonly received: ReceivedPush[];
  /** What the next requests are answered with, whatever they ask; then all is well again. */
  readonly answers: number[];
}

export function newBrowser(applicationServerKey: string | undefined): Browser {
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  return {
    id: randomBytes(12).toString("base64url"),
    ecdh,
    auth: randomBytes(16),
    applicationServerKey,
    received: [],
    answers: [],
  };
}

export function subscriptionOf({ id, ecdh, auth }: Browser, origin: string): SubscriptionJson {
  return {
    endpoint: `${origin}/push/${id}`,
    keys: { p256dh: ecdh.getPublicKey("base64url"), auth: auth.toString("base64url") },
  };
}
