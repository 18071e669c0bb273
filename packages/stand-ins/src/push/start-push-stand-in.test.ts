import { createECDH, createPrivateKey, sign } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReceivedPush, SubscriptionJson } from "./browsers.js";
import { decrypt } from "./decrypt.js";
import { type PushStandIn, startPushStandIn } from "./start-push-stand-in.js";

const NOW = new Date("2026-11-23T06:00:00Z");
let service: PushStandIn;
beforeAll(async () => {
  service = await startPushStandIn({ port: 0, now: () => NOW });
});
afterAll(() => service.close());

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

function newServerKey() {
  const ecdh = createECDH("prime256v1");
  const point = ecdh.generateKeys();
  const key = createPrivateKey({
    key: {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
      d: Buffer.concat([Buffer.alloc(32), ecdh.getPrivateKey()])
        .subarray(-32)
        .toString("base64url"),
    },
    format: "jwk",
  });
  return { key, publicKey: point.toString("base64url") };
}

const ours = newServerKey();
const theirs = newServerKey();
const inAnHour = NOW.getTime() / 1000 + 3600;

function authorization(claims: object = {}, signer = ours, shown = ours, alg = "ES256") {
  const text = `${base64url({ typ: "JWT", alg })}.${base64url({
    aud: service.url,
    exp: inAnHour,
    sub: "mailto:ops@octopus.example",
    ...claims,
  })}`;
  const signature = sign("sha256", Buffer.from(text), { key: signer.key, dsaEncoding: "ieee-p1363" });
  return `vapid t=${text}.${signature.toString("base64url")}, k=${shown.publicKey}`;
}

async function subscribe(body: object = {}): Promise<SubscriptionJson> {
  const answer = await fetch(`${service.url}/browsers`, { method: "POST", body: JSON.stringify(body) });
  return (await answer.json()) as SubscriptionJson;
}

async function push(endpoint: string, headers: Record<string, string>, body = "") {
  const answer = await fetch(endpoint, {
    method: "POST",
    headers: { ttl: "60", "content-encoding": "aes128gcm", ...headers },
    body,
  });
  return { status: answer.status, ...((await answer.json()) as { why?: string }) };
}

describe("the push stand-in", () => {
  it.each([
    ["nothing", () => ({}), 401, "no vapid token and key"],
    [
      "a foreign signature",
      () => ({ authorization: authorization({}, theirs) }),
      403,
      "the signature is not of this key",
    ],
    [
      "another service's token",
      () => ({ authorization: authorization({ aud: "https://push.example" }) }),
      403,
      "aud is not this push service",
    ],
    [
      "a token that is over",
      () => ({ authorization: authorization({ exp: NOW.getTime() / 1000 }) }),
      403,
      "exp is over",
    ],
    [
      "a token for two days",
      () => ({ authorization: authorization({ exp: inAnHour + 2 * 86_400 }) }),
      403,
      "exp is more than a day ahead",
    ],
    ["no contact", () => ({ authorization: authorization({ sub: "me" }) }), 403, "sub is no contact"],
    [
      "no algorithm",
      () => ({ authorization: authorization({}, ours, ours, "none") }),
      403,
      "alg is not ES256",
    ],
    [
      "another key than subscribed",
      () => ({ authorization: authorization({}, theirs, theirs) }),
      403,
      "another key than subscribed",
    ],
    ["no TTL", () => ({ authorization: authorization(), ttl: "" }), 400, "TTL is missing"],
    [
      "an unknown urgency",
      () => ({ authorization: authorization(), urgency: "now" }),
      400,
      "Urgency is unknown",
    ],
    [
      "a long topic",
      () => ({ authorization: authorization(), topic: "t".repeat(33) }),
      400,
      "Topic is wrong",
    ],
    ["plain text", () => ({ authorization: authorization() }), 400, "not encrypted for this browser"],
  ])("refuses %s", async (_what, headers, status, why) => {
    const { endpoint } = await subscribe({ applicationServerKey: ours.publicKey });
    expect(await push(endpoint, headers(), "x".repeat(200))).toEqual({ status, why });
    expect(await (await fetch(endpoint.replace("/push/", "/browsers/"))).json()).toEqual(
      [] satisfies ReceivedPush[],
    );
  });

  it("refuses what is too long, and knows no browser that it did not make", async () => {
    const { endpoint } = await subscribe();
    expect(await push(endpoint, { authorization: authorization() }, "x".repeat(5000))).toMatchObject({
      status: 413,
    });
    expect(await push(`${endpoint}x`, { authorization: authorization() })).toMatchObject({ status: 404 });
  });

  it("answers as ordered, and forgets a browser that is gone", async () => {
    const { endpoint } = await subscribe();
    await fetch(`${endpoint.replace("/push/", "/browsers/")}/answers`, { method: "POST", body: "[429,410]" });
    const statuses: number[] = [];
    for (let i = 0; i < 3; i++)
      statuses.push((await push(endpoint, { authorization: authorization() })).status);
    expect(statuses).toEqual([429, 410, 404]);
  });
});

it("decrypts the example of RFC 8291", () => {
  const ecdh = createECDH("prime256v1");
  ecdh.setPrivateKey(Buffer.from("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94", "base64url"));
  const body =
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
  const auth = Buffer.from("BTBZMqHH6r4Tts7J_aSIgg", "base64url");
  expect(decrypt(Buffer.from(body, "base64url"), { ecdh, auth })).toBe(
    "When I grow up, I want to be a watermelon",
  );
});
