import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { titled } from "~/i18n";
import { address, MissionList, MissionSearchForm, TypeFilter, typeOf } from "~/missions";
import { answer } from "~/session/answer";
import { Column, EmptyState, LinkButton, PageHeader, TabLinks } from "~/ui";

export const meta = titled((t) => t("missions:title"));

const tabs = [
  { name: "hot", procedure: "hot" },
  { name: "new", procedure: "new" },
  { name: "all", procedure: "list" },
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
  const { t } = useTranslation("missions");
  const { tab, type, continued, page } = useLoaderData<typeof loader>();
  const here = (values: { tab?: string; type?: string | undefined; cursor?: string }) =>
    address("/missions", { tab, type, ...values });
  return (
    <Column className="max-w-page">
      <PageHeader title={t("title")} lead={t("lead")} />
      <MissionSearchForm />
      <div className="flex flex-col gap-3">
        <TabLinks
          label={t("order")}
          tabs={tabs.map(({ name }) => ({
            to: here({ tab: name }),
            label: t(`tabs.${name}`),
            current: name === tab,
          }))}
        />
        <TypeFilter type={type} to={(each) => here({ type: each })} />
      </div>
      {page.items.length === 0 ? (
        <EmptyState
          title={continued ? t("end") : t("none.title")}
          action={
            <LinkButton to="/missions/new" variant="primary">
              {t("create")}
            </LinkButton>
          }
        >
          {t("none.hint")}
        </EmptyState>
      ) : (
        <MissionList key={here({})} page={page} more={(cursor) => here({ cursor })} />
      )}
    </Column>
  );
}
