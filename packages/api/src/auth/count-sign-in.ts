import type { Deps } from "../kernel/deps.js";
import { networkOf } from "../kernel/network.js";

const A_MONTH_IN_SECONDS = 30 * 24 * 60 * 60;
const SIGNED_IN = "signed-in";

interface Try {
  /** As it was typed, whether there is such an account or not. */
  readonly loginId: string;
  readonly client: { readonly address: string };
}

const placeOf = ({ loginId, client }: Try) => `${loginId}|${networkOf(client.address)}`;

/**
 * Counts a try to sign in, before anything is compared. Where the account was signed in at lately, only what is tried
 * there counts, so that whoever guesses from everywhere else locks nobody out at home (decision 0015).
 * Answers what to do once the password was right. Throws TOO_MANY_REQUESTS.
 */
export async function countSignIn({ limits }: Deps, attempt: Try): Promise<() => Promise<void>> {
  const place = placeOf(attempt);
  await limits.count("signInPerClient", networkOf(attempt.client.address));
  await limits.count("signInPerAccountAndClient", place);
  const known = await limits.remembers(SIGNED_IN, place);
  if (!known) await limits.count("signInPerAccount", attempt.loginId);
  return async () => {
    await limits.forget("signInPerAccountAndClient", place);
    if (!known) await limits.takeBack("signInPerAccount", attempt.loginId);
    await limits.remember(SIGNED_IN, place, A_MONTH_IN_SECONDS);
  };
}

/** Keeps in mind that an account was made at a place, which is as good as a sign-in. */
export async function rememberPlace({ limits }: Deps, attempt: Try): Promise<void> {
  await limits.remember(SIGNED_IN, placeOf(attempt), A_MONTH_IN_SECONDS);
}
