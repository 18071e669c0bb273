import type { Db } from "@octopus/db";
import type { ForeignPlatform, IdentityProvider } from "../ports/identity-provider.js";
import type { MissionChanges } from "../ports/mission-changes.js";
import type { ObjectStore } from "../ports/object-store.js";
import type { Mailer } from "../ports/mailer.js";
import type { PaymentProvider } from "../ports/payment-provider.js";
import type { PushSender } from "../ports/push-sender.js";
import type { RateLimiter } from "../ports/rate-limiter.js";
import type { Meter, Tracer } from "../ports/watch.js";
import type { Clock } from "./clock.js";
import type { SecretKeys } from "./secret-keys.js";

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface Config {
  /** IANA name; calendar days, weeks and windows are in it. */
  readonly timeZone: string;
  /** Where people reach the site, without a slash at the end. */
  readonly publicUrl: string;
  /** Sign access tokens and key the hashes of e-mail codes. */
  readonly tokenKeys: SecretKeys;
  /** Seal what is written to the ledger, for ever: a key that has sealed is never taken away. */
  readonly ledgerKeys: SecretKeys;
  /** Encipher bank accounts; the first one the new ones. */
  readonly bankKeys: SecretKeys;
  /** What browsers subscribe to our push messages with, base64url. */
  readonly vapidPublicKey: string;
  readonly demo: boolean;
}

/** What every command may lean on. Composition roots build it; commands see ports, never adapters. */
export interface Deps {
  readonly db: Db;
  readonly clock: Clock;
  readonly store: ObjectStore;
  readonly mailer: Mailer;
  readonly push: PushSender;
  readonly payments: PaymentProvider;
  readonly changes: MissionChanges;
  readonly identityProviders: Readonly<Record<ForeignPlatform, IdentityProvider>>;
  readonly limits: RateLimiter;
  readonly log: Log;
  readonly meter: Meter;
  readonly tracer: Tracer;
  /** Aborted when the process is told to stop. */
  readonly stopping: AbortSignal;
  readonly config: Config;
}
