import { connect, inTransaction } from "@octopus/db";
import { createTestDatabase, type TestDatabase } from "@octopus/db/testing";
import type { UserRole } from "@octopus/db/enums";
import { payments, users } from "@octopus/db/schema";
import { randomBytes } from "node:crypto";
import { createPostgresMissionChanges } from "../adapters/postgres-mission-changes.js";
import { createPostgresRateLimiter } from "../adapters/postgres-rate-limiter.js";
import type { Deps, Log } from "../kernel/deps.js";
import { type ErrorCode, isErrorCode, type Language } from "../kernel/errors.js";
import { defaultLimits, type Limits, widened } from "../kernel/limits.js";
import { secretKeysOf } from "../kernel/secret-keys.js";
import { openUserAccount, postingNow, postTransfers, systemAccount } from "../points/index.js";
import type { IdentityProvider } from "../ports/identity-provider.js";
import { noMeter, noTracer } from "../kernel/unwatched.js";
import { type Caller, createCaller } from "../root.js";
import { type Client, failureOf, type Identity } from "../trpc.js";
import { setClock, type SetClock } from "./set-clock.js";
import { type KakaoPay, startKakaoPay } from "./kakao-pay.js";
import { type PhotoStore, startPhotoStore } from "./photo-store.js";
import { type PushService, startPushService, TEST_VAPID } from "./push-service.js";
import { type SignInProviders, startSignInProviders } from "./sign-in-providers.js";

export { auditLedger } from "../audit/index.js";
export { announced, newMission, put, takePhoto } from "../check-ins/ongoing-mission.testing.js";
export { fillLedger } from "./fill-ledger.js";
export { instantOf, loadDueMissions, MEMBERS } from "./load-due-missions.js";
export {
  FREQUENT_WORD,
  loadForReading,
  type LoadedForReading,
  RARE_NUMBER,
  RARE_WORD,
} from "./load-for-reading.js";
export { loadNight, NIGHT } from "./load-night.js";
export { photosOf12Megapixels } from "./large-photos.js";
export { TEST_MERCHANT } from "./kakao-pay.js";
export { TEST_VAPID } from "./push-service.js";
export { type SignInProviders, TEST_CLIENTS } from "./sign-in-providers.js";

export interface TestUser {
  readonly id: number;
  readonly nickname: string;
  readonly caller: Caller;
}

export interface TestApi {
  readonly deps: Deps;
  readonly clock: SetClock;
  /** The database's address, for a second pool or a raw connection. */
  readonly databaseUrl: string;
  readonly anonymous: Caller;
  readonly system: Caller;
  /** With `photos`: what makes trouble in the store. */
  readonly photoStore: PhotoStore | undefined;
  /** With `push`: the push service and the browsers behind it. */
  readonly pushService: PushService | undefined;
  /** With `signIn`: Kakao and Google. */
  readonly providers: SignInProviders | undefined;
  /** With `payments`: KakaoPay. */
  readonly kakaoPay: KakaoPay | undefined;
  /** Whoever is asking, from `127.0.0.1` with no name of the browser unless told. */
  callerOf(identity: Identity, language?: Language, client?: Partial<Client>): Caller;
  /** A person with `points` (10,000 unless told), charged through the gateway. */
  newUser(options?: { points?: number; role?: UserRole }): Promise<TestUser>;
  close(): Promise<void>;
}

/** So much wider than in production are limits in tests that are not about them. */
const WIDE = 10_000;

const nobody: IdentityProvider = {
  authorizationUrl() {
    throw new Error("this test runs without Kakao and Google");
  },
  identify: () => Promise.reject(new Error("this test runs without Kakao and Google")),
};

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/**
 * The whole API on a database of its own: real PostgreSQL, the real procedures, a clock that the test sets, and, with
 * `photos`, `push`, `signIn` and `payments`, the real adapters against the stand-ins of Google Cloud Storage, of a push service, of
 * Kakao and Google, and of KakaoPay. Nobody gets anywhere near a limit but those that `limits` sets.
 */
export async function createTestApi({
  now = "2026-11-22T12:00:00+09:00",
  photos = false,
  push = false,
  signIn = false,
  payments: pays = false,
  log = silent,
  limits = {},
  database: given,
}: {
  now?: string;
  photos?: boolean;
  push?: boolean;
  signIn?: boolean;
  payments?: boolean;
  log?: Log;
  limits?: Partial<Limits>;
  /** One of its own unless told; `close` closes either. */
  database?: TestDatabase;
} = {}): Promise<TestApi> {
  const database = given ?? (await createTestDatabase());
  // Its driver opens a connection when somebody listens, and none before.
  const listener = connect(database.url, { poolSize: 1 });
  const clock = setClock(now);
  const photoStore = photos ? await startPhotoStore(clock.realNow) : undefined;
  const pushService = push ? await startPushService() : undefined;
  const kakaoPay = pays ? await startKakaoPay(clock.realNow) : undefined;
  const publicUrl = "http://localhost:3000";
  const providers = signIn
    ? await startSignInProviders({ publicUrl, realNow: clock.realNow, log })
    : undefined;
  const refuse = () => Promise.reject(new Error("this test runs without a photo store, mail or push server"));
  const deps: Deps = {
    db: database.db,
    clock,
    store: photoStore?.store ?? {
      signUpload: refuse,
      signDownload: refuse,
      head: refuse,
      read: refuse,
      write: refuse,
      remove: refuse,
      list: refuse,
    },
    payments: kakaoPay?.provider ?? { ready: refuse, approve: refuse, cancel: refuse, order: refuse },
    mailer: { send: refuse },
    push: pushService?.sender ?? { send: refuse },
    changes: createPostgresMissionChanges(listener.sql),
    identityProviders: providers?.providers ?? { KAKAO: nobody, GOOGLE: nobody },
    limits: createPostgresRateLimiter(database.db, {
      limits: { ...widened(defaultLimits, WIDE), ...limits },
      secret: "the secret of the tests' limits",
    }),
    log,
    meter: noMeter,
    tracer: noTracer,
    stopping: new AbortController().signal,
    config: {
      timeZone: "Asia/Seoul",
      publicUrl,
      tokenKeys: secretKeysOf("test-".padEnd(43, "0"))!,
      ledgerKeys: secretKeysOf("ledger-".padEnd(43, "0"))!,
      bankKeys: secretKeysOf("bank-".padEnd(43, "0"))!,
      vapidPublicKey: TEST_VAPID.publicKey,
      demo: true,
    },
  };
  const callerOf = (identity: Identity, language: Language = "ko", client: Partial<Client> = {}) =>
    createCaller({
      deps,
      identity,
      client: { address: "127.0.0.1", userAgent: undefined, ...client },
      language,
      requestId: randomBytes(4).toString("hex"),
    });

  let born = 0;
  return {
    deps,
    clock,
    databaseUrl: database.url,
    anonymous: callerOf(null),
    system: callerOf("system"),
    photoStore,
    pushService,
    providers,
    kakaoPay,
    callerOf,
    async newUser({ points = 10_000, role = "USER" } = {}) {
      const number = ++born; // taken at once: several may be made in parallel
      const nickname = `사람${String(number).padStart(4, "0")}`;
      const id = await inTransaction(database.db, async (tx) => {
        const [user] = await tx
          .insert(users)
          .values({
            platform: "DOMAIN",
            loginId: `person${number}`,
            email: `person${number}@example.com`,
            nickname,
            role,
            createdAt: clock.now(),
          })
          .returning({ id: users.id });
        const gateway = await systemAccount(tx, "GATEWAY");
        const account = await openUserAccount(tx, user!.id);
        if (points > 0) {
          const realNow = clock.realNow();
          const paid = { userId: user!.id, amount: points, startedAt: realNow, approvedAt: realNow };
          const [payment] = await tx
            .insert(payments)
            .values({ ...paid, status: "APPROVED" })
            .returning({ id: payments.id });
          await postTransfers(
            tx,
            [
              {
                kind: "CHARGE",
                from: gateway,
                to: account,
                amount: points,
                idempotencyKey: `charge:${payment!.id}`,
                userId: user!.id,
              },
            ],
            postingNow(deps),
          );
        }
        return user!.id;
      });
      return { id, nickname, caller: callerOf({ userId: id, role }) };
    },
    async close() {
      await photoStore?.close();
      await pushService?.close();
      await providers?.close();
      await kakaoPay?.close();
      await listener.close();
      await database.close();
    },
  };
}

/** The catalogue's code of the refusal that `attempt` ends in; an error when it does not end in one. */
export async function refusal(attempt: Promise<unknown>): Promise<ErrorCode> {
  const error = await attempt.then(
    (answer) => {
      throw new Error(`it was not refused: ${JSON.stringify(answer)}`);
    },
    (reason: unknown) => reason,
  );
  const { errorCode } = failureOf(error, "ko");
  if (!isErrorCode(errorCode) || errorCode === "INTERNAL_SERVER_ERROR") throw error;
  return errorCode;
}
