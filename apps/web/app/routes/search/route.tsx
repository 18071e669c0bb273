import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { address, MissionList, MissionSearchForm, TypeFilter, typeOf } from "~/missions";
import { answer } from "~/session/answer";
import { Column, EmptyState, LinkButton, MoreLink, PageHeader } from "~/ui";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ? `‘${data.title}’ 찾기 · 옥토퍼스` : "미션 찾기 · 옥토퍼스" },
];

/** As many characters as a title has; more can't be found. */
const longest = 30;

/** `?q=` is looked for in titles, `?type=` narrows; without words there is nothing to look for. */
export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const title = [...(searchParams.get("q") ?? "").trim()].slice(0, longest).join("");
  const type = typeOf(searchParams);
  const cursor = searchParams.get("cursor") ?? undefined;
  const page =
    title === "" ? null : await answer(args, args.context.api.mission.search({ title, type, cursor }));
  return { title, type, page };
}

export default function Search() {
  const { title, type, page } = useLoaderData<typeof loader>();
  const here = (values: { type?: string | undefined; cursor?: string }) =>
    address("/search", { q: title, type, ...values });
  return (
    <Column className="max-w-page">
      <PageHeader title="미션 찾기" back={{ to: "/missions", label: "미션" }} />
      <MissionSearchForm title={title} type={type} />
      {page !== null && <TypeFilter type={type} to={(each) => here({ type: each })} />}
      {page === null ? (
        <EmptyState title="미션 이름을 적어 주세요">한 글자만 적어도 찾아요.</EmptyState>
      ) : page.items.length > 0 ? (
        <MissionList key={here({})} page={page} more={(cursor) => here({ cursor })} />
      ) : page.nextCursor !== null ? (
        // The look-up stops after so many titles: a page may be empty and still have more behind it.
        <MoreLink to={here({ cursor: page.nextCursor })}>이어서 찾기</MoreLink>
      ) : (
        <EmptyState
          title={`‘${title}’ 미션이 없어요`}
          action={<LinkButton to="/missions/new">직접 만들기</LinkButton>}
        >
          다른 말로 찾거나 새로 만들어 보세요.
        </EmptyState>
      )}
    </Column>
  );
}
