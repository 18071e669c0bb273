import type { Client } from "../kernel/client.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError, type Language } from "../kernel/errors.js";
import { linkIdentity } from "./link-identity.js";
import type { OauthAttempt } from "./oauth-attempt.js";
import { providerCode } from "./schema.js";
import type { Session } from "./session.js";
import { signInElsewhere } from "./sign-in-elsewhere.js";

export interface ProviderAnswer {
  /** As they come in the address: anybody may have written them. */
  readonly code: string | null;
  readonly error: string | null;
}

/** Who is signed in at the browser that comes back. */
export interface SignedIn {
  readonly userId: number;
  readonly sessionId?: string;
}

export type Finished = { readonly session: Session; readonly isNew: boolean } | "linked";

/**
 * Makes of somebody who has come back from a provider a session or a link. The provider is asked before anything is
 * locked. Throws SIGN_IN_DENIED, SIGN_IN_EXPIRED or OAUTH_PROVIDER_ERROR, and for links what {@link linkIdentity} throws.
 */
export async function finishProviderSignIn(
  deps: Deps,
  { platform, userId, codeVerifier }: OauthAttempt,
  answer: ProviderAnswer,
  { signedIn, client, language }: { signedIn: SignedIn | null; client: Client; language: Language },
): Promise<Finished> {
  if (answer.error === "access_denied") throw new BusinessError("SIGN_IN_DENIED");
  const { data: code } = providerCode.safeParse(answer.code);
  if (answer.error !== null || code === undefined) throw new BusinessError("OAUTH_PROVIDER_ERROR");
  // Somebody else's account would be linked to whoever is signed in by now.
  if (userId !== null && signedIn?.userId !== userId) throw new BusinessError("LINKING_INTERRUPTED");
  const person = await deps.identityProviders[platform].identify({ code, codeVerifier });
  if (userId === null) return signInElsewhere(deps, { platform, person, client, language });
  const { subject } = person;
  await linkIdentity(deps, { platform, subject, userId, sessionId: signedIn?.sessionId, language });
  return "linked";
}
