import { OAuth2RequestError } from "arctic";
import type { Log } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";

/** Below the 6 seconds after which our service worker takes a page for lost. */
const TIMEOUT_MILLISECONDS = 5_000;

export interface Asking {
  readonly provider: string;
  readonly log: Log;
  readonly timeoutMilliseconds?: number;
}

/**
 * Asks a sign-in provider, for five seconds at most in all. Throws SIGN_IN_EXPIRED when it refuses the code; whatever
 * else goes wrong is written to the log, without anything that was sent or received, and leaves as
 * OAUTH_PROVIDER_ERROR.
 */
export async function askProvider<Answer>(
  { provider, log, timeoutMilliseconds = TIMEOUT_MILLISECONDS }: Asking,
  ask: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const signal = AbortSignal.timeout(timeoutMilliseconds);
  // Arctic's requests take no signal: nobody waits for them any longer, that's all.
  const tooSlow = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("it took too long")));
  });
  try {
    return await Promise.race([ask(signal), tooSlow]);
  } catch (error) {
    if (error instanceof OAuth2RequestError && error.code === "invalid_grant")
      throw new BusinessError("SIGN_IN_EXPIRED");
    const { message: reason } = error instanceof Error ? error : new Error(String(error));
    log.warn({ provider, reason }, "a sign-in provider was of no use");
    throw new BusinessError("OAUTH_PROVIDER_ERROR");
  }
}
