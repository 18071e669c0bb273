import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type GoogleStandIn, startGoogleStandIn } from "./start-google-stand-in.js";

const REDIRECT_URI = "https://octopus.example/auth/google/callback";
const VERIFIER = "v".repeat(43);
let google: GoogleStandIn;
beforeAll(async () => {
  const client = { id: "octopus", secret: "secret", redirectUris: [REDIRECT_URI] };
  google = await startGoogleStandIn({ port: 0, client });
});
afterAll(() => google.close());

const asked = {
  client_id: "octopus",
  redirect_uri: REDIRECT_URI,
  response_type: "code",
  scope: "openid email",
  state: "a state",
  nonce: "a nonce",
  code_challenge_method: "S256",
  code_challenge: createHash("sha256").update(VERIFIER).digest("base64url"),
};

const authorize = (changed: Record<string, string> = {}) =>
  fetch(`${google.url}/o/oauth2/v2/auth`, {
    method: "POST",
    body: new URLSearchParams({ ...asked, ...changed, person: "all" }),
    redirect: "manual",
  });

async function token(changed: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const code = new URL((await authorize()).headers.get("location")!).searchParams.get("code")!;
  const form = {
    grant_type: "authorization_code",
    redirect_uri: REDIRECT_URI,
    code_verifier: VERIFIER,
    code,
  };
  const body = new URLSearchParams({ ...form, ...changed });
  const response = await fetch(`${google.url}/token`, { method: "POST", body, headers });
  return { status: response.status, ...((await response.json()) as { error?: string; id_token?: string }) };
}

it.each([
  [{ client_id: "stranger" }, "invalid_client"],
  [{ redirect_uri: "https://evil.example/" }, "redirect_uri_mismatch"],
  [{ response_type: "token" }, "invalid_request"],
  [{ scope: "email" }, "invalid_scope"],
  [{ code_challenge_method: "plain" }, "invalid_request"],
  [{ code_challenge: "" }, "invalid_request"],
])("sends nobody anywhere with %j", async (changed, error) => {
  const response = await authorize(changed);
  expect(response.status).toBe(400);
  expect(response.headers.get("location")).toBeNull();
  expect(await response.text()).toContain(error);
});

const inBody = { client_id: "octopus", client_secret: "secret" };
const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString("base64")}` });

it.each([
  ["in the body", inBody, {}],
  ["as HTTP Basic", {}, basic("octopus:secret")],
])("takes the secret %s", async (_, form, headers) => {
  const { status, id_token } = await token(form, headers);
  expect(status).toBe(200);
  expect(JSON.parse(Buffer.from(id_token!.split(".")[1]!, "base64url").toString())).toMatchObject({
    aud: "octopus",
    nonce: "a nonce",
    email_verified: true,
  });
});

it.each([
  [{}, {}, 401, "invalid_client"],
  [{}, basic("octopus:guessed"), 401, "invalid_client"],
  [{ ...inBody, code_verifier: "w".repeat(43) }, {}, 400, "invalid_grant"],
  [{ ...inBody, code: "made up" }, {}, 400, "invalid_grant"],
  [{ ...inBody, redirect_uri: "https://octopus.example/" }, {}, 400, "redirect_uri_mismatch"],
  [{ ...inBody, grant_type: "password" }, {}, 400, "unsupported_grant_type"],
])("gives nothing for %j with %j", async (form, headers, status, error) => {
  expect(await token(form as Record<string, string>, headers as Record<string, string>)).toMatchObject({
    status,
    error,
  });
});
