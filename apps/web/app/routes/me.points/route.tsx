import { civilDateOf } from "@octopus/api/civil-date";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { titled } from "~/i18n";
import { address } from "~/missions";
import { statementFilters } from "~/points/statement-filters.server";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { Column, EmptyState, LinkButton, PageHeader } from "~/ui";
import { BalanceCard } from "./balance-card";
import { monthsSince } from "./months-since";
import { RecentPayments } from "./recent-payments";
import { Statement } from "./statement";
import { StatementFilter } from "./statement-filter";

export const meta = titled((t) => t("points:title"));

/** `?kind=` and `?month=` choose among the lines; `?cursor=` continues them. */
export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const { point, payment } = args.context.api;
  const cursor = new URL(args.request.url).searchParams.get("cursor") ?? undefined;
  const filters = statementFilters(args.request);
  const [balance, page, payments, firstMonth] = await answer(
    args,
    Promise.all([
      point.balance(),
      point.history({ cursor, ...filters }),
      payment.mine({ limit: 10 }),
      point.firstMonth(),
    ]),
  );
  const today = civilDateOf(args.context.now, args.context.timeZone);
  return {
    balance,
    page,
    payments: payments.items,
    months: monthsSince(firstMonth, today),
    filters,
    continued: cursor !== undefined,
    today,
  };
}

export default function MyPoints() {
  const { t } = useTranslation(["points", "me"]);
  const { balance, page, payments, months, filters, continued, today } = useLoaderData<typeof loader>();
  const isFiltered = filters.kind !== undefined || filters.month !== undefined;
  return (
    <Column>
      <PageHeader title={t("title")} back={{ to: "/me", label: t("me:title") }} />
      <BalanceCard {...balance} />
      <RecentPayments payments={payments} />
      <StatementFilter months={months} filters={filters} />
      {continued && (
        <LinkButton to={address("/me/points", filters)} size="small" className="self-start">
          {t("fromStart")}
        </LinkButton>
      )}
      {page.items.length === 0 ? (
        isFiltered ? (
          <EmptyState title={t("filter.none")} />
        ) : (
          <EmptyState title={t("none.title")}>{t("none.hint")}</EmptyState>
        )
      ) : (
        // A new first page, after something was staked or paid back, begins the list anew.
        <Statement
          key={`${page.items[0]?.id}-${filters.kind}-${filters.month}`}
          page={page}
          today={today}
          filters={filters}
        />
      )}
    </Column>
  );
}
