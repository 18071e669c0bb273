import { type LoaderFunctionArgs, redirect } from "@remix-run/node";

export { safeReturnTo } from "./safe-return-to";

/** For pages of signed-in people: sends a visitor to sign in first and back here afterwards. */
export function requireSignedIn({ request, context }: Pick<LoaderFunctionArgs, "request" | "context">) {
  if (context.signedIn === null) throw redirect(signInPath(request));
  return context.signedIn;
}

/** The sign-in page, with where to come back to. A form's own address is no place to come back to: its page is. */
export function signInPath(request: Request): string {
  return `/login?${new URLSearchParams({ returnTo: pathOf(request) }).toString()}`;
}

/** What of this site was asked for. */
export function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}
