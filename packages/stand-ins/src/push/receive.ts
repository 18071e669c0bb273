import type { IncomingHttpHeaders } from "node:http";
import type { Browser } from "./browsers.js";
import { decrypt } from "./decrypt.js";
import { vapidFault } from "./vapid.js";

export const MAX_BODY_BYTES = 4096;

interface Push {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What a push service answers to a message (RFC 8030): 201 when it is with the browser, else a status and why. */
export function receive(
  browser: Browser,
  { headers, body }: Push,
  { origin, now }: { origin: string; now: Date },
): { status: number; why?: string } {
  const fault = vapidFault(headers.authorization, {
    audience: origin,
    now,
    applicationServerKey: browser.applicationServerKey,
  });
  if (fault !== undefined) return { status: headers.authorization === undefined ? 401 : 403, why: fault };
  const ordered = browser.answers.shift();
  if (ordered !== undefined) return { status: ordered, why: "as ordered" };
  if (body.length > MAX_BODY_BYTES) return { status: 413, why: "more than 4096 bytes" };

  const { ttl, urgency = "normal", topic } = headers as Record<string, string | undefined>;
  if (ttl === undefined || !/^\d+$/.test(ttl)) return { status: 400, why: "TTL is missing" };
  if (!/^(very-low|low|normal|high)$/.test(urgency)) return { status: 400, why: "Urgency is unknown" };
  if (topic !== undefined && !/^[\w-]{1,32}$/.test(topic)) return { status: 400, why: "Topic is wrong" };
  if (headers["content-encoding"] !== "aes128gcm") return { status: 415, why: "not aes128gcm" };
  try {
    const payload = decrypt(body, browser);
    browser.received.push({
      payload,
      ttl: Number(ttl),
      urgency,
      topic: topic ?? null,
      at: now.toISOString(),
    });
    return { status: 201 };
  } catch {
    return { status: 400, why: "not encrypted for this browser" };
  }
}
