import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { useOfflinePage } from "~/offline/use-offline-page";
import type { loader } from "~/root";
import { LinkButton } from "./button";
import { Octopus } from "./octopus";

/** The page for an error no route has caught: 옥순이 panics, says what happened and what to quote when asking. */
export function RootErrorBoundary() {
  useOfflinePage();
  const error = useRouteError();
  const pageRequestId = useRouteLoaderData<typeof loader>("root")?.requestId;
  const requestId = failedRequestId(error) ?? pageRequestId;
  const { t } = useTranslation("ui");
  const { kind, said } = describe(error);
  return (
    <section className="max-w-column mx-auto flex flex-col items-center gap-4 py-10 text-center">
      <Octopus avatar={{ color: 0, face: 0, hat: 0, pet: 0 }} mood="panic" size={180} />
      <h1 className="text-2xl font-bold">{t(`error.${kind}.title`)}</h1>
      <p className="text-muted">{said ?? t(`error.${kind}.detail`)}</p>
      {requestId && (
        <p className="text-muted text-sm">
          <Trans
            t={t}
            i18nKey="error.request"
            values={{ requestId }}
            components={{ id: <code className="select-all" /> }}
          />
        </p>
      )}
      <LinkButton to="/" variant="secondary">
        {t("error.home")}
      </LinkButton>
    </section>
  );
}

/** The id of the request that failed, where the host tells it: of all that a loader or an action throws. */
function failedRequestId(error: unknown): string | undefined {
  if (!isRouteErrorResponse(error)) return undefined;
  return (error.data as { requestId?: string } | null)?.requestId;
}

/** What kind of failure it is, and what the route itself said about it. */
function describe(error: unknown): { kind: "notFound" | "refused" | "failed"; said?: string | undefined } {
  if (!isRouteErrorResponse(error) || error.status >= 500) return { kind: "failed" };
  return { kind: error.status === 404 ? "notFound" : "refused", said: sentence(error.data) };
}

/** What a route threw as text. The router's own refusals begin with "Error:" and speak to developers. */
function sentence(data: unknown): string | undefined {
  return typeof data === "string" && data !== "" && !data.startsWith("Error:") ? data : undefined;
}
