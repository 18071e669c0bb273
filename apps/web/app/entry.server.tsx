import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { CspNonceProvider } from "~/csp-nonce";
import { dropPadding } from "~/drop-padding";
import en from "~/i18n/en";
import { addLanguage, i18nFor } from "~/i18n/instances";
import ko from "~/i18n/ko";

addLanguage("ko", ko);
addLanguage("en", en);

/** Milliseconds a deferred value may take before Remix gives up on it; React gets one more second to say so. */
export const streamTimeout = 5_000;

/**
 * Answers the page when it is whole, and in one piece: nothing in it comes later than the rest, and a proxy can ask another
 * process for a page of which nothing has come, but not for the second half of one.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { cspNonce, language, reportError } = loadContext;

  return new Promise((resolve, reject) => {
    let shellStands = false;
    const send = async () => {
      const page = Buffer.concat(await pipe(dropPadding()).toArray());
      headers.set("Content-Type", "text/html; charset=utf-8");
      headers.set("Content-Length", String(page.byteLength));
      keepFromCaches(headers, loadContext);
      return new Response(page, { headers, status });
    };
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18nFor(language)}>
        <CspNonceProvider value={cspNonce}>
          <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
        </CspNonceProvider>
      </I18nextProvider>,
      {
        nonce: cspNonce,
        onShellReady() {
          shellStands = true;
        },
        onAllReady: () => void send().then(resolve, reject),
        onShellError: reject,
        onError(error) {
          status = 500;
          // Without a shell, the same error rejects the promise and is reported by the host.
          if (shellStands) reportError(error);
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** Called by Remix for the data of a page that comes without the page. */
export function handleDataRequest(response: Response, { context }: LoaderFunctionArgs | ActionFunctionArgs) {
  keepFromCaches(response.headers, context);
  return response;
}

/** What somebody sees who is signed in is kept nowhere, or Back would show it to whoever comes to the device after them. */
function keepFromCaches(headers: Headers, { signedIn }: Pick<AppLoadContext, "signedIn">): void {
  if (signedIn !== null && !headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
}

/** Called by Remix for whatever a loader, an action or rendering threw that isn't a Response. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  // A visitor who leaves in the middle or asks for an address that doesn't exist is no error of ours.
  const theirs = request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500);
  if (!theirs) context.reportError(error);
}
