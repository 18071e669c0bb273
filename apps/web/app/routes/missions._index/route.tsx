import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { address, MissionList, MissionSearchForm, TypeFilter, typeOf } from "~/missions";
import { answer } from "~/session/answer";
import { Column, EmptyState, LinkButton, PageHeader, TabLinks } from "~/ui";

export const meta: MetaFunction = () => [{ title: "미션 · 옥토퍼스" }];

const tabs = [
  { name: "hot", label: "인기", procedure: "hot" },
  { name: "new", label: "새로운", procedure: "new" },
  { name: "all", label: "모두", procedure: "list" },
] as const;

/** `?tab=`, `?type=` and `?cursor=` choose the page of the list. */
export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const { name: tab, procedure } = tabs.find(({ name }) => name === searchParams.get("tab")) ?? tabs[0];
  const type = typeOf(searchParams);
  const cursor = searchParams.get("cursor") ?? undefined;
  const page = await answer(args, args.context.api.mission[procedure]({ type, cursor }));
  return { tab, type, continued: cursor !== undefined, page };
}

export default function Missions() {
  const { tab, type, continued, page } = useLoaderData<typeof loader>();
  const here = (values: { tab?: string; type?: string | undefined; cursor?: string }) =>
    address("/missions", { tab, type, ...values });
  return (
    <Column className="max-w-page">
      <PageHeader title="미션" lead="작은 목표를 함께 지켜요" />
      <MissionSearchForm />
      <div className="flex flex-col gap-3">
        <TabLinks
          label="미션 순서"
          tabs={tabs.map(({ name, label }) => ({ to: here({ tab: name }), label, current: name === tab }))}
        />
        <TypeFilter type={type} to={(each) => here({ type: each })} />
      </div>
      {page.items.length === 0 ? (
        <EmptyState
          title={continued ? "여기까지가 전부예요" : "아직 미션이 없어요"}
          action={
            <LinkButton to="/missions/new" variant="primary">
              미션 만들기
            </LinkButton>
          }
        >
          첫 미션을 만들고 친구를 불러 보세요.
        </EmptyState>
      ) : (
        <MissionList key={here({})} page={page} more={(cursor) => here({ cursor })} />
      )}
    </Column>
  );
}
