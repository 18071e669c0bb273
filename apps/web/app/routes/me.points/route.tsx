import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { Column, EmptyState, LinkButton, PageHeader } from "~/ui";
import { BalanceCard } from "./balance-card";
import { Statement } from "./statement";

export const meta: MetaFunction = () => [{ title: "포인트 · 옥토퍼스" }];

/** `?cursor=` continues the statement. */
export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const { point } = args.context.api;
  const cursor = new URL(args.request.url).searchParams.get("cursor") ?? undefined;
  const [balance, page] = await answer(args, Promise.all([point.balance(), point.history({ cursor })]));
  return { balance, page, continued: cursor !== undefined, now: args.context.now.toISOString() };
}

export default function MyPoints() {
  const { balance, page, continued, now } = useLoaderData<typeof loader>();
  return (
    <Column>
      <PageHeader title="포인트" back={{ to: "/me", label: "나" }} />
      <BalanceCard {...balance} />
      {continued && (
        <LinkButton to="/me/points" size="small" className="self-start">
          처음부터 보기
        </LinkButton>
      )}
      {page.items.length === 0 ? (
        <EmptyState title="아직 내역이 없어요">미션에 포인트를 걸면 여기에 적혀요.</EmptyState>
      ) : (
        // A new first page, after something was staked or paid back, begins the list anew.
        <Statement key={`${page.items[0]?.id}`} page={page} now={now} />
      )}
    </Column>
  );
}
