import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
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

/** Streams the page to people as soon as its shell stands, and to crawlers when it is whole. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { cspNonce, language, reportError } = loadContext;
  const waitForAll = isbot(request.headers.get("user-agent"));

  return new Promise((resolve, reject) => {
    let shellSent = false;
    const send = () => {
      shellSent = true;
      const body = dropPadding();
      headers.set("Content-Type", "text/html; charset=utf-8");
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18nFor(language)}>
        <CspNonceProvider value={cspNonce}>
          <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
        </CspNonceProvider>
      </I18nextProvider>,
      {
        nonce: cspNonce,
        ...(waitForAll ? { onAllReady: send } : { onShellReady: send }),
        onShellError: reject,
        onError(error) {
          status = 500;
          // Before the shell is out, the same error rejects the promise and is reported by the host.
          if (shellSent) reportError(error);
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** Called by Remix for whatever a loader, an action or rendering threw that isn't a Response. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  // A visitor who leaves in the middle or asks for an address that doesn't exist is no error of ours.
  const theirs = request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500);
  if (!theirs) context.reportError(error);
}
