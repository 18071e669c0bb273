import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { platformOf } from "~/auth/elsewhere";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { answer } from "~/session/answer";
import { safeReturnTo } from "~/session/require-signed-in";

/** `/auth/kakao?returnTo=`: off to the provider, to sign in. */
export async function loader(args: LoaderFunctionArgs) {
  const { params, request, context } = args;
  const platform = platformOf(params.provider, context.language);
  const returnTo = safeReturnTo(new URL(request.url).searchParams.get("returnTo"));
  // Anybody can make a browser come here: it doesn't make another person of who is signed in.
  if (context.signedIn !== null && !context.demo) throw redirect(returnTo);
  return redirect(await answer(args, context.elsewhere.begin(platform, { returnTo, link: false })));
}

/** The same to link the account there. By a POST of our own page only: a link elsewhere could make anybody do it. */
export async function action(args: ActionFunctionArgs) {
  const { params, context } = args;
  const platform = platformOf(params.provider, context.language);
  const returnTo = safeReturnTo((await readForm(args)).get("returnTo"));
  if (context.signedIn === null) throw seeOther(`/login?${new URLSearchParams({ returnTo }).toString()}`);
  return redirect(await answer(args, context.elsewhere.begin(platform, { returnTo, link: true })), 303);
}
