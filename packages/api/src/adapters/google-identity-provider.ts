import { decodeIdToken, Google } from "arctic";
import { z } from "zod";
import type { Log } from "../kernel/deps.js";
import type { ForeignIdentity, IdentityProvider } from "../ports/identity-provider.js";
import { askProvider } from "./ask-provider.js";

export interface GoogleOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  /** Where people are sent: `https://accounts.google.com`, or who stands in for it. */
  readonly authUrl: string;
  readonly log: Log;
  readonly realNow: () => Date;
  readonly timeoutMilliseconds?: number;
}

const SCOPES = ["openid", "profile", "email"];
const ISSUERS = ["https://accounts.google.com", "accounts.google.com"];

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);
const claims = z.object({
  iss: z.enum(ISSUERS),
  aud: z.string(),
  exp: z.number(),
  sub: z.string().regex(/^[\x21-\x7e]{1,255}$/),
  name: optional(z.string()),
  email: optional(z.email().max(254)),
  email_verified: optional(z.boolean()),
});

/** Sign in with Google: OpenID Connect, with PKCE. */
export function createGoogleIdentityProvider({
  clientId,
  clientSecret,
  redirectUri,
  authUrl,
  realNow,
  ...asking
}: GoogleOptions): IdentityProvider {
  const google = new Google(clientId, clientSecret, redirectUri);
  return {
    authorizationUrl({ state, codeVerifier }) {
      const { pathname, search } = google.createAuthorizationURL(state, codeVerifier, SCOPES);
      return new URL(pathname + search, authUrl);
    },
    identify: ({ code, codeVerifier }) =>
      askProvider({ provider: "GOOGLE", ...asking }, async () => {
        const tokens = await google.validateAuthorizationCode(code, codeVerifier);
        return googleIdentity(tokens.idToken(), clientId, realNow());
      }),
  };
}

/**
 * Reads an ID token that has come from Google's token endpoint itself: TLS says who wrote it, as its signature would
 * again (OpenID Connect Core, 3.1.3.7). Throws when it isn't Google's, isn't meant for us or is over.
 */
export function googleIdentity(idToken: string, clientId: string, realNow: Date): ForeignIdentity {
  const parsed = claims.safeParse(decodeIdToken(idToken));
  if (!parsed.success) throw new Error("the ID token lacks a claim, or isn't Google's");
  const { aud, exp, sub, name, email, email_verified } = parsed.data;
  if (aud !== clientId) throw new Error("the ID token is meant for somebody else");
  if (exp * 1000 <= realNow.getTime()) throw new Error("the ID token is over");
  return {
    subject: sub,
    ...(name !== undefined && { nickname: name }),
    ...(email !== undefined && email_verified === true && { email }),
  };
}
