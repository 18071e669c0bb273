import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { platformOf } from "~/auth/elsewhere";
import { address } from "~/missions";

/** Where a provider sends people back to. Whatever has come of it, they end on a page that says so. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const platform = platformOf(params.provider, context.language);
  const back = await context.elsewhere.finish(platform, new URL(request.url).searchParams);
  const { returnTo } = back;
  switch (back.outcome) {
    case "signedIn":
      return redirect(back.isNew ? address("/welcome", { returnTo }) : returnTo);
    case "linked":
      return redirect(saying(returnTo, { linked: back.platform }));
    case "refused":
      if (back.linking && context.signedIn !== null)
        return redirect(saying(returnTo, { problem: back.errorCode }));
      return redirect(address("/login", { problem: back.errorCode, returnTo }));
  }
}

/** A path of ours, which may ask for something already, and what it is to say besides. */
function saying(path: string, said: Record<string, string>): string {
  const [pathname = "/", search = ""] = path.split("?", 2);
  return address(pathname, { ...Object.fromEntries(new URLSearchParams(search)), ...said });
}
