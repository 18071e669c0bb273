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
export async function countSignIn(deps: Deps, attempt: Try): Promise<() => Promise<void>> {
  const { limits } = deps;
  const place = placeOf(attempt);
  await limits.count("signInPerClient", networkOf(attempt.client.address));
  await limits.count("signInPerAccountAndClient", place);
  const known = await limits.remembers(SIGNED_IN, place);
  if (!known) await limits.count("signInPerAccount", attempt.loginId);
  return async () => {
    if (!known) await limits.takeBack("signInPerAccount", attempt.loginId);
    await welcomePlace(deps, attempt);
  };
}

/** Somebody has shown at a place that the account is theirs: what was tried there is forgiven, the place is known. */
export async function welcomePlace({ limits }: Deps, attempt: Try): Promise<void> {
  const place = placeOf(attempt);
  await limits.forget("signInPerAccountAndClient", place);
  await limits.remember(SIGNED_IN, place, A_MONTH_IN_SECONDS);
}
