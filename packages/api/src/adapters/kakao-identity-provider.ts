import { Kakao } from "arctic";
import { z } from "zod";
import type { Log } from "../kernel/deps.js";
import type { ForeignIdentity, IdentityProvider } from "../ports/identity-provider.js";
import { askProvider } from "./ask-provider.js";

export interface KakaoOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  /** Where people are sent: `https://kauth.kakao.com`, or who stands in for it. */
  readonly authUrl: string;
  readonly log: Log;
  readonly timeoutMilliseconds?: number;
}

const ME = "https://kapi.kakao.com/v2/user/me";
const SCOPES = ["profile_nickname", "account_email"];

/** Every field but the id may be absent, and one of an unexpected kind is as good as absent. */
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);
const profile = z.object({
  id: z.string().regex(/^[1-9]\d{0,29}$/),
  kakao_account: optional(
    z.object({
      profile: optional(z.object({ nickname: optional(z.string()) })),
      email: optional(z.email().max(254)),
      is_email_valid: optional(z.boolean()),
      is_email_verified: optional(z.boolean()),
    }),
  ),
});

/** Kakao Login. Kakao knows no PKCE: what binds an attempt to its browser is the state alone. */
export function createKakaoIdentityProvider({
  clientId,
  clientSecret,
  redirectUri,
  authUrl,
  ...asking
}: KakaoOptions): IdentityProvider {
  const kakao = new Kakao(clientId, clientSecret, redirectUri);
  return {
    authorizationUrl({ state }) {
      const { pathname, search } = kakao.createAuthorizationURL(state, SCOPES);
      return new URL(pathname + search, authUrl);
    },
    identify: ({ code }) =>
      askProvider({ provider: "KAKAO", ...asking }, async (signal) => {
        const tokens = await kakao.validateAuthorizationCode(code);
        const response = await fetch(ME, {
          headers: { authorization: `Bearer ${tokens.accessToken()}` },
          redirect: "error",
          signal,
        });
        if (!response.ok) throw new Error(`/v2/user/me answered ${response.status}`);
        return kakaoIdentity(await response.text());
      }),
  };
}

/** Reads the answer of `/v2/user/me`. Throws when it has no id. */
export function kakaoIdentity(json: string): ForeignIdentity {
  // The id is a number, and may be larger than JavaScript's: it is read as text. In JSON, a name in quotes and a colon
  // are a key and never a part of somebody's text, whose own quotes are escaped.
  const exact = json.replace(/"id"(\s*:\s*)(\d+)(?=\s*[,}])/g, '"id"$1"$2"');
  const parsed = profile.safeParse(parse(exact));
  if (!parsed.success) throw new Error("/v2/user/me answered without an id");
  const { id, kakao_account: account } = parsed.data;
  const nickname = account?.profile?.nickname;
  const email =
    account?.is_email_valid === true && account.is_email_verified === true ? account.email : undefined;
  return {
    subject: id,
    ...(nickname !== undefined && { nickname }),
    ...(email !== undefined && { email }),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Not the error itself: it quotes what it could not read.
    throw new Error("/v2/user/me answered no JSON");
  }
}
