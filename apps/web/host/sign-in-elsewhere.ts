import { type Client, type Deps, failureOf } from "@octopus/api";
import { providerState } from "@octopus/api/auth/schema";
import { beginProviderSignIn, finishProviderSignIn, takeOauthAttempt } from "@octopus/api/compose";
import { BusinessError } from "@octopus/api/errors";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { BackFromElsewhere, OctopusLoadContext } from "../app/load-context.js";
import type { Language } from "../app/i18n/language.js";
import type { CookieSession } from "./session.js";
import { statesOnTheWay } from "./states-on-the-way.js";

interface Options {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly session: CookieSession;
  readonly client: Client;
  readonly language: Language;
}

/** Signing in with Kakao and Google, as far as one browser request goes: there, or back. */
export function signInElsewhere(
  deps: Deps,
  { request, response, session, client, language }: Options,
): OctopusLoadContext["elsewhere"] {
  const { publicUrl } = deps.config;
  const states = statesOnTheWay(request, response, publicUrl);
  const signedIn = session.identity === "system" ? null : session.identity;

  return {
    async begin(platform, { returnTo, link }) {
      if (link && signedIn === null) throw new BusinessError("UNAUTHORIZED");
      const userId = link ? signedIn!.userId : null;
      const { url, state } = await beginProviderSignIn(deps, { platform, returnTo, userId, client });
      states.add(state);
      hideAddress(response);
      return url.href;
    },

    async finish(platform, answer): Promise<BackFromElsewhere> {
      hideAddress(response);
      let attempt: Awaited<ReturnType<typeof takeOauthAttempt>> | undefined;
      try {
        const { data: state } = providerState.safeParse(answer.get("state"));
        // First of all, so that nobody can use up the attempt of a browser that isn't theirs.
        if (state === undefined || !states.take(state)) throw new BusinessError("SIGN_IN_NOT_STARTED_HERE");
        attempt = await takeOauthAttempt(deps, { platform, state });
        const said = { code: answer.get("code"), error: answer.get("error") };
        const finished = await finishProviderSignIn(deps, attempt, said, { signedIn, client, language });
        const { returnTo } = attempt;
        if (finished === "linked") return { outcome: "linked", platform, returnTo };
        session.start(finished.session);
        return { outcome: "signedIn", isNew: finished.isNew, returnTo };
      } catch (error) {
        const { errorCode } = failureOf(error, language);
        if (errorCode === "INTERNAL_SERVER_ERROR") throw error;
        deps.log.info({ platform, errorCode }, "nobody came in from elsewhere");
        const linking = attempt !== undefined && attempt.userId !== null;
        return { outcome: "refused", errorCode, linking, returnTo: attempt?.returnTo ?? "/" };
      }
    },
  };
}

/** The address holds a state or a code: it is told to nobody, and the answer is kept nowhere. */
function hideAddress(response: ServerResponse): void {
  response.setHeader("Referrer-Policy", "no-referrer");
  response.setHeader("Cache-Control", "no-store");
}
