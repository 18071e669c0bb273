import { type RegisteredClient, startGoogleStandIn, startKakaoStandIn } from "@octopus/stand-ins";
import { createGoogleIdentityProvider } from "../adapters/google-identity-provider.js";
import { createKakaoIdentityProvider } from "../adapters/kakao-identity-provider.js";
import { routeProviderCalls } from "../adapters/route-provider-calls.js";
import type { Log } from "../kernel/deps.js";
import type { ForeignPlatform } from "../ports/identity-provider.js";

interface Options {
  readonly publicUrl: string;
  readonly realNow: () => Date;
  readonly log: Log;
}

/** As in production: where other programs use the machine, an answer may take longer than a second. */
const PATIENCE_MILLISECONDS = 5_000;

export const TEST_CLIENTS = {
  KAKAO: { id: "kakao-client", secret: "kakao secret & more" },
  GOOGLE: { id: "google-client", secret: "google:secret" },
} as const;

/** The stand-ins of Kakao and Google on free ports, the production adapters, and the way from these to those. */
export async function startSignInProviders({ publicUrl, realNow, log }: Options) {
  const clientOf = (platform: ForeignPlatform): RegisteredClient => ({
    ...TEST_CLIENTS[platform],
    redirectUris: [callbackOf(publicUrl, platform)],
  });
  const kakao = await startKakaoStandIn({ port: 0, client: clientOf("KAKAO"), now: realNow });
  const google = await startGoogleStandIn({ port: 0, client: clientOf("GOOGLE"), now: realNow });
  const standIns = { KAKAO: kakao, GOOGLE: google };
  const undo = routeProviderCalls({
    "https://kauth.kakao.com": kakao.url,
    "https://kapi.kakao.com": kakao.url,
    "https://oauth2.googleapis.com": google.url,
  });
  const optionsOf = (platform: ForeignPlatform) => ({
    clientId: TEST_CLIENTS[platform].id,
    clientSecret: TEST_CLIENTS[platform].secret,
    redirectUri: callbackOf(publicUrl, platform),
    authUrl: standIns[platform].url,
    log,
    realNow,
    timeoutMilliseconds: PATIENCE_MILLISECONDS,
  });

  return {
    kakao,
    google,
    providers: {
      KAKAO: createKakaoIdentityProvider(optionsOf("KAKAO")),
      GOOGLE: createGoogleIdentityProvider(optionsOf("GOOGLE")),
    },
    choose,
    /** The next calls of a place come to this. */
    async order(platform: ForeignPlatform, place: string, ...troubles: object[]): Promise<void> {
      const body = JSON.stringify({ place, troubles });
      await fetch(`${standIns[platform].url}/trouble`, { method: "POST", body });
    },
    async close() {
      undo();
      await Promise.all([kakao.close(), google.close()]);
    },
  };
}

export type SignInProviders = Awaited<ReturnType<typeof startSignInProviders>>;

const callbackOf = (publicUrl: string, platform: ForeignPlatform) =>
  `${publicUrl}/auth/${platform.toLowerCase()}/callback`;

/** Presses a button of the provider's page, `deny` or somebody's, and answers the address it sends the browser to. */
async function choose(authorizationUrl: URL | string, person: string): Promise<URL> {
  const url = new URL(authorizationUrl);
  const response = await fetch(url.origin + url.pathname, {
    method: "POST",
    body: new URLSearchParams([...url.searchParams, ["person", person]]),
    redirect: "manual",
  });
  const location = response.headers.get("location");
  if (location === null)
    throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
  return new URL(location);
}
