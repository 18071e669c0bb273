import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { titled } from "~/i18n";
import { address, MissionList, MissionSearchForm, TypeFilter, typeOf } from "~/missions";
import { answer } from "~/session/answer";
import { Column, EmptyState, LinkButton, MoreLink, PageHeader } from "~/ui";

export const meta = (args: MetaArgs<typeof loader>) =>
  titled((t) => (args.data?.title ? t("search:titleFor", { title: args.data.title }) : t("search:title")))(
    args,
  );

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
  const { t } = useTranslation(["search", "missions"]);
  const { title, type, page } = useLoaderData<typeof loader>();
  const here = (values: { type?: string | undefined; cursor?: string }) =>
    address("/search", { q: title, type, ...values });
  return (
    <Column className="max-w-page">
      <PageHeader title={t("title")} back={{ to: "/missions", label: t("missions:title") }} />
      <MissionSearchForm title={title} type={type} />
      {page !== null && <TypeFilter type={type} to={(each) => here({ type: each })} />}
      {page === null ? (
        <EmptyState title={t("blank.title")}>{t("blank.hint")}</EmptyState>
      ) : page.items.length > 0 ? (
        <MissionList key={here({})} page={page} more={(cursor) => here({ cursor })} />
      ) : page.nextCursor !== null ? (
        // The look-up stops after so many titles: a page may be empty and still have more behind it.
        <MoreLink to={here({ cursor: page.nextCursor })}>{t("goOn")}</MoreLink>
      ) : (
        <EmptyState
          title={t("none.title", { title })}
          action={<LinkButton to="/missions/new">{t("none.create")}</LinkButton>}
        >
          {t("none.hint")}
        </EmptyState>
      )}
    </Column>
  );
}
