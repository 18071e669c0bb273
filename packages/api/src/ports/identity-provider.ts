import type { PlatformType } from "@octopus/db/enums";

/** Where people can sign in besides here. */
export type ForeignPlatform = Exclude<PlatformType, "DOMAIN">;

/** What the provider of an account elsewhere says of the person who has just signed in there. */
export interface ForeignIdentity {
  /** The provider's own id of the person, which never changes. */
  readonly subject: string;
  readonly nickname?: string;
  /** Only an address that the provider vouches for. */
  readonly email?: string;
}

/** Somewhere that people sign in (OAuth 2.0, authorization code). */
export interface IdentityProvider {
  /** Where to send the browser. `state` comes back with it; `codeVerifier` is shown again by {@link identify}. */
  authorizationUrl(attempt: { readonly state: string; readonly codeVerifier: string }): URL;
  /**
   * Exchanges the code that the browser came back with, and keeps nothing else of the answer. Throws
   * SIGN_IN_EXPIRED when the provider refuses the code, and OAUTH_PROVIDER_ERROR when it is down, slow, or answers
   * what can't be understood.
   */
  identify(attempt: { readonly code: string; readonly codeVerifier: string }): Promise<ForeignIdentity>;
}
