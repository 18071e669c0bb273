/** A browser as its push subscription tells it. */
export interface PushTarget {
  readonly endpoint: string;
  /** Its public key and shared secret, base64url. */
  readonly p256dh: string;
  readonly auth: string;
}

export interface PushMessage {
  /** What the browser's service worker is handed, encrypted on the way; some 3,900 bytes at most. */
  readonly payload: string;
  /** How long the push service keeps it for a browser that is away. */
  readonly ttlSeconds: number;
  readonly urgency: "normal" | "high";
  /** Of two messages with one topic that both wait at the push service, only the later one is delivered. */
  readonly topic: string;
}

/**
 * ACCEPTED: the push service has taken it. GONE: nothing will ever reach this browser again. LATER: not now, perhaps in
 * a while. REFUSED: this message will never be taken.
 */
export interface PushAnswer {
  readonly outcome: "ACCEPTED" | "GONE" | "LATER" | "REFUSED";
  /** A status or an error's code, fit for a log: nothing of the endpoint. */
  readonly reason: string;
  /** How long the push service asks to be left alone. */
  readonly retryAfterSeconds?: number;
}

export interface PushSender {
  /** Sends one message to one browser. Never rejects: whatever happens is an answer. */
  send(target: PushTarget, message: PushMessage): Promise<PushAnswer>;
}
