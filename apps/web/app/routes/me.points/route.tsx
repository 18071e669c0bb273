import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { titled } from "~/i18n";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { Column, EmptyState, LinkButton, PageHeader } from "~/ui";
import { BalanceCard } from "./balance-card";
import { Statement } from "./statement";

export const meta = titled((t) => t("points:title"));

/** `?cursor=` continues the statement. */
export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const { point } = args.context.api;
  const cursor = new URL(args.request.url).searchParams.get("cursor") ?? undefined;
  const [balance, page] = await answer(args, Promise.all([point.balance(), point.history({ cursor })]));
  return { balance, page, continued: cursor !== undefined, now: args.context.now.toISOString() };
}

export default function MyPoints() {
  const { t } = useTranslation(["points", "me"]);
  const { balance, page, continued, now } = useLoaderData<typeof loader>();
  return (
    <Column>
      <PageHeader title={t("title")} back={{ to: "/me", label: t("me:title") }} />
      <BalanceCard {...balance} />
      {continued && (
        <LinkButton to="/me/points" size="small" className="self-start">
          {t("fromStart")}
        </LinkButton>
      )}
      {page.items.length === 0 ? (
        <EmptyState title={t("none.title")}>{t("none.hint")}</EmptyState>
      ) : (
        // A new first page, after something was staked or paid back, begins the list anew.
        <Statement key={`${page.items[0]?.id}`} page={page} now={now} />
      )}
    </Column>
  );
}
