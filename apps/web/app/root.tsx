import { civilDateOf } from "@octopus/api/civil-date";
import { type LinksFunction, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { useCspNonce } from "~/csp-nonce";
import { ScriptsAfterContent } from "~/scripts-after-content";
import { languageOfPage, useLanguage, wordsFor } from "~/i18n";
import { WarmIntl } from "~/i18n/warm-intl";
import { offlinePage } from "~/offline/address";
import { pathOf } from "~/session/require-signed-in";
import { chosenTheme } from "~/theme/chosen-theme.server";
import { ThemeColors } from "~/theme/theme-colors";
import { FontsOfEveryWord } from "~/ui/fonts-of-every-word";
import { DemoBar } from "~/ui/demo-bar";
import { Shell } from "~/ui/shell";
import uiFont from "../.cache/font/octopus-ui.woff2?url";
import styles from "~/ui/theme.css?url";

export { RootErrorBoundary as ErrorBoundary } from "~/ui/root-error-boundary";

export const links: LinksFunction = () => [
  { rel: "preload", as: "font", type: "font/woff2", href: uiFont, crossOrigin: "anonymous" },
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/icons/apple-touch-icon.png" },
  // With its cookies, one of which says the language.
  { rel: "manifest", href: "/manifest.webmanifest", crossOrigin: "use-credentials" },
];

/** For pages that don't name themselves; a route's own meta replaces all of it. */
export const meta = (args: MetaArgs) => {
  const t = wordsFor(languageOfPage(args));
  return [
    { title: t("ui:unnamedPage.title") },
    { name: "description", content: t("ui:unnamedPage.description") },
  ];
};

/** What the frame around every page shows, and the request id for when that page fails. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { demo, language, now, publicUrl, requestId, signedIn, timeZone } = context;
  const viewer = await context.viewer();
  // Gone, or signed out from another device: what they asked for is answered as to anybody.
  if (viewer === null && signedIn !== null) throw redirect(pathOf(request));
  return {
    viewer,
    // The offline page is kept on devices, where the demo's clock would stand still.
    demo: demo && new URL(request.url).pathname !== offlinePage ? { now: now.toISOString() } : null,
    today: civilDateOf(now, timeZone),
    language,
    theme: chosenTheme(request),
    publicUrl,
    requestId,
  };
}

/** The offline page knows nobody: the frame is loaded with the page that comes after it. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, defaultShouldRevalidate }) =>
  defaultShouldRevalidate || currentUrl.pathname === offlinePage;

/** The document and the shell; also wraps the error page, where loader data may be missing. */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const nonce = useCspNonce();
  return (
    <html lang={useLanguage()} data-theme={data?.theme ?? undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <ThemeColors theme={data?.theme ?? null} />
        <WarmIntl />
        <Meta />
        <Links />
      </head>
      <body>
        <Shell viewer={data?.viewer ?? null} demoBar={data?.demo ? <DemoBar now={data.demo.now} /> : null}>
          {children}
        </Shell>
        <FontsOfEveryWord />
        <ScrollRestoration nonce={nonce} />
        <ScriptsAfterContent nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}
