import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RegisteredClient } from "../oauth/client.js";
import { createCodes } from "../oauth/codes.js";
import { formOf, sendBack, sendHtml, sendJson } from "../oauth/http.js";
import { authorizePage, errorPage } from "../oauth/page.js";
import { type ProviderAddress, type RunningProvider, serveProvider } from "../oauth/serve.js";
import { describeKakaoPerson, kakaoDemoPeople, type KakaoPerson, kakaoProfile } from "./people.js";

export interface KakaoStandInOptions extends ProviderAddress {
  readonly client: RegisteredClient;
  /** The clock that codes and tokens are held against. */
  readonly now?: () => Date;
}

export type KakaoStandIn = RunningProvider<KakaoPerson>;

const ACCESS_SECONDS = 21_599;
const REFRESH_SECONDS = 5_183_999;
const COLOR = "#fee500";

/** Kakao Login on one address: `kauth.kakao.com` (authorize, token) and `kapi.kakao.com` (`/v2/user/me`). */
export async function startKakaoStandIn({
  client,
  now = () => new Date(),
  ...address
}: KakaoStandInOptions): Promise<KakaoStandIn> {
  const people = new Map(Object.entries(kakaoDemoPeople));
  const codes = createCodes<KakaoPerson>(now);
  const tokens = new Map<string, { person: KakaoPerson; expiresAt: number }>();

  /** What is wrong with a request that nobody can be sent back from. */
  function faultOf(parameters: URLSearchParams): [code: string, why: string] | undefined {
    if (parameters.get("client_id") !== client.id) return ["KOE101", "등록되지 않은 앱 키예요."];
    if (!client.redirectUris.includes(parameters.get("redirect_uri") ?? ""))
      return ["KOE006", "등록되지 않은 Redirect URI예요."];
    return undefined;
  }

  function authorize(response: ServerResponse, parameters: URLSearchParams, person: string | null): void {
    const fault = faultOf(parameters);
    if (fault) return sendHtml(response, 400, errorPage("카카오", COLOR, ...fault));
    const redirectUri = parameters.get("redirect_uri")!;
    const state = parameters.get("state") ?? undefined;
    const refuse = (error: string, error_description: string) =>
      sendBack(response, redirectUri, { error, error_description, state });
    if (parameters.get("response_type") !== "code")
      return refuse("unsupported_response_type", "response_type must be code");
    if (person === "deny") return refuse("access_denied", "User denied access");
    const chosen = people.get(person ?? "");
    if (chosen === undefined) {
      const choices = [...people].map(([value, each]) => ({ value, ...describeKakaoPerson(each) }));
      return sendHtml(
        response,
        200,
        authorizePage({ provider: "카카오", color: COLOR, choices, parameters }),
      );
    }
    sendBack(response, redirectUri, {
      code: codes.issue({ person: chosen, clientId: client.id, redirectUri }),
      state,
    });
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = await formOf(request);
    const refuse = (status: number, error: string, error_code: string, error_description: string) =>
      sendJson(response, status, { error, error_description, error_code });
    if (form.get("grant_type") !== "authorization_code")
      return refuse(400, "unsupported_grant_type", "KOE009", "grant_type must be authorization_code");
    if (form.get("client_id") !== client.id)
      return refuse(401, "invalid_client", "KOE101", "Not exist client_id");
    if (form.get("client_secret") !== client.secret)
      return refuse(401, "invalid_client", "KOE010", "Bad client credentials");
    const grant = codes.take(form.get("code") ?? "");
    if (grant === undefined)
      return refuse(400, "invalid_grant", "KOE320", "authorization code not found for code");
    if (grant.redirectUri !== form.get("redirect_uri"))
      return refuse(400, "invalid_grant", "KOE303", "Redirect URI mismatch.");
    const accessToken = randomBytes(32).toString("base64url");
    tokens.set(accessToken, { person: grant.person, expiresAt: now().getTime() + ACCESS_SECONDS * 1000 });
    sendJson(response, 200, {
      access_token: accessToken,
      token_type: "bearer",
      refresh_token: randomBytes(32).toString("base64url"),
      expires_in: ACCESS_SECONDS,
      refresh_token_expires_in: REFRESH_SECONDS,
      scope: "account_email profile_nickname",
    });
  }

  function me({ headers }: IncomingMessage, response: ServerResponse): void {
    const [, accessToken] = /^Bearer (\S+)$/i.exec(headers.authorization ?? "") ?? [];
    const owner = tokens.get(accessToken ?? "");
    if (owner === undefined || owner.expiresAt <= now().getTime())
      return sendJson(response, 401, { msg: "this access token does not exist", code: -401 });
    response.writeHead(200, { "content-type": "application/json;charset=UTF-8" });
    response.end(kakaoProfile(owner.person, now()));
  }

  const running = await serveProvider(address, {
    "GET /oauth/authorize": (_request, response, { searchParams }) => authorize(response, searchParams, null),
    "POST /oauth/authorize": async (request, response) => {
      const form = await formOf(request);
      const person = form.get("person");
      form.delete("person");
      authorize(response, form, person);
    },
    "POST /oauth/token": token,
    "GET /v2/user/me": me,
  });
  return { ...running, people };
}
