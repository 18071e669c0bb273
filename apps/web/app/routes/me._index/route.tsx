import { MissionStatus } from "@octopus/db/enums";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { titled } from "~/i18n";
import { address, MissionList } from "~/missions";
import { SuspensionNotice } from "~/people/suspension-notice";
import { RecordSection } from "~/record/record-section";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { Column, EmptyState, LinkButton, SectionHeader, SubmitButton, TabLinks } from "~/ui";
import { ProfileCard } from "./profile-card";

export const meta = titled((t) => t("me:title"));

/** `?status=` and `?cursor=` choose among my missions. */
export async function loader(args: LoaderFunctionArgs) {
  const { role } = requireSignedIn(args);
  const { api, viewer } = args.context;
  const { searchParams } = new URL(args.request.url);
  const status = MissionStatus.names.find((name) => name === searchParams.get("status"));
  const cursor = searchParams.get("cursor") ?? undefined;
  const profile = async () => api.user.byNickname({ nickname: (await api.user.me()).nickname });
  const [me, balance, record, page, mine] = await answer(
    args,
    Promise.all([
      profile(),
      api.point.balance(),
      api.user.record(),
      api.mission.mine({ status, cursor }),
      viewer(),
    ]),
  );
  return {
    me,
    balance,
    record,
    status,
    page,
    continued: cursor !== undefined,
    isOperator: role === "OPERATOR",
    suspension: mine?.suspension ?? null,
  };
}

const tabs = [undefined, "ONGOING", "OPEN", "UNACTIVATED", "CLOSE", "CANCELLED"] as const;

export default function Me() {
  const { t } = useTranslation(["me", "missions", "notifications", "ops", "settings"]);
  const { me, balance, record, status, page, continued, isOperator, suspension } =
    useLoaderData<typeof loader>();
  const here = (values: { status?: string | undefined; cursor?: string }) =>
    address("/me", { status, ...values });
  return (
    <Column className="max-w-page">
      <SuspensionNotice suspension={suspension} />
      <ProfileCard me={me} balance={balance} />
      <RecordSection record={record} />
      <section aria-labelledby="missions" className="flex flex-col gap-4">
        <SectionHeader id="missions" title={t("missions")} />
        <TabLinks
          label={t("status")}
          tabs={tabs.map((tab) => ({
            to: here({ status: tab }),
            label: tab === undefined ? t("allStatuses") : t(`missions:statuses.${tab}`),
            current: tab === status,
          }))}
        />
        {page.items.length === 0 ? (
          <EmptyState
            title={continued ? t("missions:end") : t("none")}
            avatar={me.avatar}
            action={<LinkButton to="/missions">{t("browse")}</LinkButton>}
          />
        ) : (
          <MissionList key={here({})} page={page} more={(cursor) => here({ cursor })} />
        )}
      </section>
      <div className="flex flex-wrap justify-center gap-1">
        <LinkButton to="/me/settings" variant="quiet" size="small">
          {t("settings:link")}
        </LinkButton>
        <LinkButton to="/me/notifications" variant="quiet" size="small">
          {t("notifications:link")}
        </LinkButton>
        {isOperator && (
          <LinkButton to="/ops/disputes" variant="quiet" size="small">
            {t("ops:link")}
          </LinkButton>
        )}
      </div>
      <Form method="post" action="/signout" className="flex justify-center">
        <SubmitButton variant="quiet" size="small">
          {t("signOut")}
        </SubmitButton>
      </Form>
    </Column>
  );
}
