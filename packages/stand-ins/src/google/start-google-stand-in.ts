import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RegisteredClient } from "../oauth/client.js";
import { createCodes } from "../oauth/codes.js";
import { formOf, sendBack, sendHtml, sendJson } from "../oauth/http.js";
import { authorizePage, errorPage } from "../oauth/page.js";
import { type ProviderAddress, type RunningProvider, serveProvider } from "../oauth/serve.js";
import { createIdTokens } from "./id-token.js";
import { describeGooglePerson, googleDemoPeople, type GooglePerson } from "./people.js";

export interface GoogleStandInOptions extends ProviderAddress {
  readonly client: RegisteredClient;
  /** The clock that codes and tokens are held against. */
  readonly now?: () => Date;
}

export type GoogleStandIn = RunningProvider<GooglePerson>;

const COLOR = "#4285f4";

/** Google sign-in (OpenID Connect with PKCE) on one address: `accounts.google.com` and `oauth2.googleapis.com`. */
export async function startGoogleStandIn({
  client,
  now = () => new Date(),
  ...address
}: GoogleStandInOptions): Promise<GoogleStandIn> {
  const people = new Map(Object.entries(googleDemoPeople));
  const codes = createCodes<GooglePerson>(now);
  const idTokens = createIdTokens();

  /** What is wrong with a request, in Google's words; nobody is sent back with these. */
  function faultOf(parameters: URLSearchParams): [code: string, why: string] | undefined {
    if (parameters.get("client_id") !== client.id) return ["invalid_client", "등록되지 않은 클라이언트예요."];
    if (!client.redirectUris.includes(parameters.get("redirect_uri") ?? ""))
      return ["redirect_uri_mismatch", "등록되지 않은 Redirect URI예요."];
    if (parameters.get("response_type") !== "code")
      return ["invalid_request", "response_type이 code가 아니에요."];
    if (!(parameters.get("scope") ?? "").split(" ").includes("openid"))
      return ["invalid_scope", "scope에 openid가 없어요."];
    if (
      parameters.get("code_challenge_method") !== "S256" ||
      !/^[\w-]{43}$/.test(parameters.get("code_challenge") ?? "")
    )
      return ["invalid_request", "code_challenge가 S256이 아니에요."];
    return undefined;
  }

  function authorize(response: ServerResponse, parameters: URLSearchParams, person: string | null): void {
    const fault = faultOf(parameters);
    if (fault) return sendHtml(response, 400, errorPage("Google", COLOR, ...fault));
    const redirectUri = parameters.get("redirect_uri")!;
    const state = parameters.get("state") ?? undefined;
    if (person === "deny") return sendBack(response, redirectUri, { error: "access_denied", state });
    const chosen = people.get(person ?? "");
    if (chosen === undefined) {
      const choices = [...people].map(([value, each]) => ({ value, ...describeGooglePerson(each) }));
      return sendHtml(
        response,
        200,
        authorizePage({ provider: "Google", color: COLOR, choices, parameters }),
      );
    }
    const code = codes.issue({
      person: chosen,
      clientId: client.id,
      redirectUri,
      codeChallenge: parameters.get("code_challenge") ?? undefined,
      nonce: parameters.get("nonce") ?? undefined,
    });
    sendBack(response, redirectUri, { state, code, scope: parameters.get("scope")!, prompt: "none" });
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = await formOf(request);
    const refuse = (status: number, error: string, error_description: string) =>
      sendJson(response, status, { error, error_description });
    const { id, secret } = credentialsOf(request, form);
    if (id !== client.id) return refuse(401, "invalid_client", "The OAuth client was not found.");
    if (secret !== client.secret) return refuse(401, "invalid_client", "Unauthorized");
    if (form.get("grant_type") !== "authorization_code")
      return refuse(400, "unsupported_grant_type", `Invalid grant_type: ${form.get("grant_type")}`);
    const grant = codes.take(form.get("code") ?? "");
    if (grant === undefined) return refuse(400, "invalid_grant", "Malformed auth code.");
    if (grant.redirectUri !== form.get("redirect_uri"))
      return refuse(400, "redirect_uri_mismatch", "Bad Request");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (challenge !== grant.codeChallenge) return refuse(400, "invalid_grant", "Invalid code verifier.");
    sendJson(response, 200, {
      access_token: randomBytes(32).toString("base64url"),
      expires_in: 3_599,
      scope: "openid https://www.googleapis.com/auth/userinfo.email",
      token_type: "Bearer",
      id_token: idTokens.issue(grant.person, client.id, grant.nonce, now()),
    });
  }

  const running = await serveProvider(address, {
    "GET /o/oauth2/v2/auth": (_request, response, { searchParams }) =>
      authorize(response, searchParams, null),
    "POST /o/oauth2/v2/auth": async (request, response) => {
      const form = await formOf(request);
      const person = form.get("person");
      form.delete("person");
      authorize(response, form, person);
    },
    "POST /token": token,
    "GET /oauth2/v3/certs": (_request, response) => sendJson(response, 200, idTokens.certificates),
  });
  return { ...running, people };
}

/** Google takes them as HTTP Basic and in the body alike. */
function credentialsOf({ headers }: IncomingMessage, form: URLSearchParams) {
  const [, basic] = /^Basic (\S+)$/i.exec(headers.authorization ?? "") ?? [];
  if (basic === undefined) return { id: form.get("client_id"), secret: form.get("client_secret") };
  const text = Buffer.from(basic, "base64").toString();
  const colon = text.indexOf(":");
  return { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}
