import { createECDH } from "node:crypto";
import http from "node:http";
import https from "node:https";
import webPush from "web-push";
import { isPublicHost } from "../kernel/public-host.js";
import type { PushAnswer, PushMessage, PushSender, PushTarget } from "../ports/push-sender.js";
import { PRIVATE_ADDRESS, publicLookup } from "./public-lookup.js";

export interface WebPushSender extends PushSender {
  /** Ends idle connections. */
  close(): void;
}

interface Options {
  /** The application server's keys, base64url, and where its operators can be reached (RFC 8292). */
  readonly vapid: { readonly publicKey: string; readonly privateKey: string; readonly subject: string };
  /** Whether endpoints may be http and inside our own network, where the demo's and the tests' push service is. */
  readonly anyHost: boolean;
  /** From the moment a connection is there, or begins to be made, to the answer. By default ten seconds. */
  readonly timeoutMilliseconds?: number;
}

/**
 * Web Push as browsers' push services speak it. The library encrypts and signs; the request is our own, because the
 * library's has no deadline for the whole of it, and would follow any name into our own network.
 * Throws when the two keys are not a pair.
 */
export function createWebPushSender({
  vapid,
  anyHost,
  timeoutMilliseconds = 10_000,
}: Options): WebPushSender {
  refuseStrangeKeys(vapid);
  const connections = { keepAlive: true, maxSockets: 50, ...(!anyHost && { lookup: publicLookup() }) };
  const agents = { "https:": new https.Agent(connections), "http:": new http.Agent(connections) };

  function mayBeSentTo({ protocol, hostname }: URL): boolean {
    return anyHost ? protocol in agents : protocol === "https:" && isPublicHost(hostname);
  }

  return {
    async send({ endpoint, p256dh, auth }: PushTarget, message: PushMessage): Promise<PushAnswer> {
      const url = new URL(endpoint);
      if (!mayBeSentTo(url)) return { outcome: "GONE", reason: PRIVATE_ADDRESS };
      let request: webPush.RequestDetails;
      try {
        request = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, message.payload, {
          vapidDetails: vapid,
          TTL: message.ttlSeconds,
          urgency: message.urgency,
          topic: message.topic,
        });
      } catch {
        return { outcome: "GONE", reason: "KEYS_NOT_VALID" };
      }
      return post(url, request);
    },
    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };

  function post(
    url: URL,
    { headers, body }: Pick<webPush.RequestDetails, "headers" | "body">,
  ): Promise<PushAnswer> {
    const { request } = url.protocol === "https:" ? https : http;
    const agent = agents[url.protocol as keyof typeof agents];
    return new Promise((resolve) => {
      const asking = request(url, { method: "POST", headers, agent }, (response) => {
        // Nobody reads the body; it has to flow, or the connection is never free again.
        response.on("error", () => undefined).resume();
        resolve(answerOf(response));
      })
        .on("error", (error: NodeJS.ErrnoException) => {
          // The other side has closed a kept connection, and we had not heard of it. It has hardly read this request; if it
          // has, the second takes the place of the first on the device.
          const isStale = asking.reusedSocket && (error.code === "ECONNRESET" || error.code === "EPIPE");
          resolve(isStale ? post(url, { headers, body }) : answerOfFailure(error));
        })
        // Not before: the push service is not to blame for the time that a request waits for one of our connections.
        .once("socket", () => {
          const giveUp = () => asking.destroy(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" }));
          // After a pause of this process the deadline may be heard before the answer that came in time: read that first.
          const deadline = setTimeout(() => setImmediate(giveUp), timeoutMilliseconds);
          asking.once("close", () => clearTimeout(deadline));
        });
      asking.end(body);
    });
  }
}

function answerOf({ statusCode = 0, headers }: http.IncomingMessage): PushAnswer {
  const reason = String(statusCode);
  if (statusCode >= 200 && statusCode < 300) return { outcome: "ACCEPTED", reason };
  if (statusCode === 404 || statusCode === 410) return { outcome: "GONE", reason };
  if (statusCode !== 408 && statusCode !== 429 && statusCode < 500) return { outcome: "REFUSED", reason };
  const seconds = Number(headers["retry-after"]);
  return { outcome: "LATER", reason, ...(seconds > 0 && { retryAfterSeconds: seconds }) };
}

/** The error's own words name the host: only its code goes on. */
function answerOfFailure({ code, name }: NodeJS.ErrnoException): PushAnswer {
  if (code === PRIVATE_ADDRESS) return { outcome: "GONE", reason: code };
  return { outcome: "LATER", reason: code ?? name };
}

function refuseStrangeKeys({ publicKey, privateKey }: Options["vapid"]): void {
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(Buffer.from(privateKey, "base64url"));
  if (pair.getPublicKey("base64url") !== publicKey)
    throw new Error("VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY are not a pair");
}
