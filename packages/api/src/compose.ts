import { connect, type Connection, type PoolWatch } from "@octopus/db";
import { createGcsObjectStore } from "./adapters/gcs-object-store.js";
import { createGoogleIdentityProvider } from "./adapters/google-identity-provider.js";
import { createKakaoIdentityProvider } from "./adapters/kakao-identity-provider.js";
import { createKakaoPayPaymentProvider } from "./adapters/kakaopay-payment-provider.js";
import { createPostgresMissionChanges } from "./adapters/postgres-mission-changes.js";
import { createPostgresRateLimiter } from "./adapters/postgres-rate-limiter.js";
import { routeProviderCalls } from "./adapters/route-provider-calls.js";
import { createSmtpMailer } from "./adapters/smtp-mailer.js";
import { createWebPushSender } from "./adapters/web-push-sender.js";
import { createDemoClock } from "./demo/clock.js";
import { systemClock } from "./kernel/clock.js";
import type { Deps, Log } from "./kernel/deps.js";
import { BusinessError } from "./kernel/errors.js";
import { defaultLimits, widened } from "./kernel/limits.js";
import type { IdentityProvider } from "./ports/identity-provider.js";
import { noMeter, noTracer } from "./kernel/unwatched.js";
import type { Meter, Tracer } from "./ports/watch.js";
import type { ServiceSettings, SignInSettings } from "./settings.js";

export {
  readSettings,
  type ServiceSettings,
  serviceSettings,
  signInSettings,
  watchSettings,
} from "./settings.js";
export {
  type AccessToken,
  beginProviderSignIn,
  continueSession,
  finishProviderSignIn,
  hashPassword,
  readAccessToken,
  takeOauthAttempt,
  viewerOf,
} from "./auth/index.js";
export type { Log } from "./kernel/deps.js";
export { startWatching, type Watching } from "./adapters/start-watching.js";
export { createLog, outputInBatches } from "./log.js";

export interface Composition {
  readonly deps: Deps;
  readonly connection: Connection;
  /** Lets what runs finish, for a few seconds, and closes every connection. */
  close(): Promise<void>;
}

/** In demo mode whole test runs come from one address. What RATE_LIMITS says is meant as it is. */
const WIDER_IN_DEMO = 100;

interface Options {
  readonly log: Log;
  /** What the connections are called in the database. */
  readonly name: string;
  readonly poolSize?: number;
  /** Aborted when the process is told to stop: jobs then end with the chunk they are at. */
  readonly stopping?: AbortSignal;
  /** Who looks at what the service does; nobody unless told. */
  readonly watch?: { readonly meter: Meter; readonly tracer: Tracer; readonly pool: PoolWatch };
  /** With what people sign in elsewhere; without, nobody does. */
  readonly signIn?: SignInSettings;
}

/** Builds what every command leans on, with the real adapters. For the composition root of an app only. */
export function createDeps(
  settings: ServiceSettings,
  { log, name, poolSize = 10, stopping = new AbortController().signal, watch, signIn }: Options,
): Composition {
  const connection = connect(settings.DATABASE_URL, { name, poolSize, ...(watch && { watch: watch.pool }) });
  const clock = settings.OCTOPUS_DEMO ? createDemoClock(connection.db) : systemClock;
  const mailer = createSmtpMailer({ url: settings.SMTP_URL, from: settings.MAIL_FROM });
  const push = createWebPushSender({
    vapid: {
      publicKey: settings.VAPID_PUBLIC_KEY,
      privateKey: settings.VAPID_PRIVATE_KEY,
      subject: settings.VAPID_SUBJECT,
    },
    anyHost: settings.OCTOPUS_DEMO,
  });
  const deps: Deps = {
    db: connection.db,
    clock,
    mailer,
    push,
    payments: createKakaoPayPaymentProvider({
      url: settings.KAKAOPAY_URL,
      secretKey: settings.KAKAOPAY_SECRET_KEY,
      cid: settings.KAKAOPAY_CID,
    }),
    changes: createPostgresMissionChanges(connection.sql),
    limits: createPostgresRateLimiter(connection.db, {
      limits: {
        ...(settings.OCTOPUS_DEMO ? widened(defaultLimits, WIDER_IN_DEMO) : defaultLimits),
        ...settings.RATE_LIMITS,
      },
      secret: settings.TOKEN_SECRET[0].secret,
    }),
    identityProviders: signIn
      ? createIdentityProviders(settings, signIn, { log, realNow: clock.realNow })
      : { KAKAO: noProvider, GOOGLE: noProvider },
    log,
    meter: watch?.meter ?? noMeter,
    tracer: watch?.tracer ?? noTracer,
    stopping,
    store: createGcsObjectStore({
      bucket: settings.GCS_BUCKET,
      ...(settings.GCS_ENDPOINT !== undefined && { endpoint: settings.GCS_ENDPOINT }),
      ...(settings.GOOGLE_APPLICATION_CREDENTIALS !== undefined && {
        credentialsFile: settings.GOOGLE_APPLICATION_CREDENTIALS,
      }),
      realNow: clock.realNow,
    }),
    config: {
      timeZone: settings.MISSION_TIME_ZONE,
      publicUrl: settings.PUBLIC_URL,
      tokenKeys: settings.TOKEN_SECRET,
      ledgerKeys: settings.LEDGER_KEYS,
      bankKeys: settings.BANK_KEYS,
      vapidPublicKey: settings.VAPID_PUBLIC_KEY,
      demo: settings.OCTOPUS_DEMO,
    },
  };
  return {
    deps,
    connection,
    async close() {
      mailer.close();
      push.close();
      await connection.close();
    },
  };
}

/** Where each sends people back to. Their hosts' calls are led elsewhere when somebody stands in for them. */
function createIdentityProviders(
  { PUBLIC_URL }: ServiceSettings,
  settings: SignInSettings,
  parts: { log: Log; realNow: () => Date },
): Deps["identityProviders"] {
  routeProviderCalls({
    "https://kauth.kakao.com": settings.KAKAO_AUTH_URL,
    "https://kapi.kakao.com": settings.KAKAO_API_URL,
    "https://oauth2.googleapis.com": settings.GOOGLE_API_URL,
  });
  return {
    KAKAO: createKakaoIdentityProvider({
      clientId: settings.KAKAO_CLIENT_ID,
      clientSecret: settings.KAKAO_CLIENT_SECRET,
      redirectUri: `${PUBLIC_URL}/auth/kakao/callback`,
      authUrl: settings.KAKAO_AUTH_URL,
      ...parts,
    }),
    GOOGLE: createGoogleIdentityProvider({
      clientId: settings.GOOGLE_CLIENT_ID,
      clientSecret: settings.GOOGLE_CLIENT_SECRET,
      redirectUri: `${PUBLIC_URL}/auth/google/callback`,
      authUrl: settings.GOOGLE_AUTH_URL,
      ...parts,
    }),
  };
}

/** For programs that sign nobody in. */
const noProvider: IdentityProvider = {
  authorizationUrl() {
    throw new BusinessError("OAUTH_PROVIDER_ERROR");
  },
  identify: () => Promise.reject(new BusinessError("OAUTH_PROVIDER_ERROR")),
};
