import type { Caller, Failure, RouterInputs, Viewer } from "@octopus/api";
import type { ErrorCode } from "@octopus/api/errors";
import type { Language } from "./i18n/language";

export type { Viewer };

/** A mail that the demo's stand-in has received. */
export interface DevMail {
  to: string;
  subject: string;
  text: string;
  at: string;
}

/** Where people can sign in besides here. */
export type ForeignPlatform = RouterInputs["auth"]["unlinkIdentity"]["platform"];

/** What has come of somebody's way to a provider. `returnTo` is a path of ours. */
export type BackFromElsewhere =
  | { outcome: "signedIn"; isNew: boolean; returnTo: string }
  | { outcome: "linked"; platform: ForeignPlatform; returnTo: string }
  | { outcome: "refused"; errorCode: ErrorCode; linking: boolean; returnTo: string };

/** What the host hands to every loader and action of one request. */
export interface OctopusLoadContext {
  /** The router's procedures, called in process as the person who is looking. */
  api: Caller;
  /** The catalogue's view of what a procedure threw; INTERNAL_SERVER_ERROR for anything that isn't a refusal. */
  failure: (error: unknown) => Failure;
  /** Null for a visitor, and for whoever was signed out from elsewhere. */
  signedIn: { userId: number; role: "USER" | "OPERATOR" } | null;
  /** Read once per request, when first asked for. */
  viewer: () => Promise<Viewer | null>;
  session: {
    /** Signs the browser in: what `auth.signIn` or `auth.signUp` answered goes into its cookies. */
    start: (tokens: {
      accessToken: string;
      accessTokenExpiresAt: string;
      refreshToken: string | null;
    }) => void;
    /** Signs the browser out and revokes its refresh tokens. */
    end: () => Promise<void>;
  };
  elsewhere: {
    /** The provider's address to send the browser to: to sign in there, or to link the account there to one's own. */
    begin: (platform: ForeignPlatform, how: { returnTo: string; link: boolean }) => Promise<string>;
    /** Takes what the provider sent the browser back with. Signs the browser in. Refusals are outcomes. */
    finish: (platform: ForeignPlatform, answer: URLSearchParams) => Promise<BackFromElsewhere>;
  };
  /** The language to answer in: what was chosen here, else what the browser likes best. */
  language: Language;
  /** Mission time. */
  now: Date;
  /** What e-mail codes and sessions live by; apart from `now` only in demo mode. */
  realNow: Date;
  timeZone: string;
  /** Where people reach the site, without a slash at the end. */
  publicUrl: string;
  /** Whether the service runs in demo mode. */
  demo: boolean;
  /** Demo only: the mail that would have been sent, newest first. */
  devMail: (() => Promise<DevMail[]>) | null;
  /** Also sent as a response header and written to the log, so that a person can quote it. */
  requestId: string;
  /** The nonce of this response's Content-Security-Policy. */
  cspNonce: string;
  /** Writes an unexpected error to the log together with the request id. */
  reportError: (error: unknown) => void;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends OctopusLoadContext {}
}
