import { MissionStatus } from "@octopus/db/enums";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { address, MissionList } from "~/missions";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { Column, EmptyState, LinkButton, SectionHeader, SubmitButton, TabLinks } from "~/ui";
import { ProfileCard } from "./profile-card";

export const meta: MetaFunction = () => [{ title: "나 · 옥토퍼스" }];

/** `?status=` and `?cursor=` choose among my missions. */
export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const { api } = args.context;
  const { searchParams } = new URL(args.request.url);
  const status = MissionStatus.names.find((name) => name === searchParams.get("status"));
  const cursor = searchParams.get("cursor") ?? undefined;
  const profile = async () => api.user.byNickname({ nickname: (await api.user.me()).nickname });
  const [me, balance, page] = await answer(
    args,
    Promise.all([profile(), api.point.balance(), api.mission.mine({ status, cursor })]),
  );
  return { me, balance, status, page, continued: cursor !== undefined };
}

const tabs: { status?: MissionStatus; label: string }[] = [
  { label: "모두" },
  { status: "ONGOING", label: "진행중" },
  { status: "OPEN", label: "모집중" },
  { status: "UNACTIVATED", label: "일정 정하기 전" },
  { status: "CLOSE", label: "종료" },
  { status: "CANCELLED", label: "취소" },
];

export default function Me() {
  const { me, balance, status, page, continued } = useLoaderData<typeof loader>();
  const { t } = useTranslation("notifications");
  const here = (values: { status?: string | undefined; cursor?: string }) =>
    address("/me", { status, ...values });
  return (
    <Column className="max-w-page">
      <ProfileCard me={me} balance={balance} />
      <section aria-labelledby="missions" className="flex flex-col gap-4">
        <SectionHeader id="missions" title="내 미션" />
        <TabLinks
          label="미션 상태"
          tabs={tabs.map((tab) => ({
            to: here({ status: tab.status }),
            label: tab.label,
            current: tab.status === status,
          }))}
        />
        {page.items.length === 0 ? (
          <EmptyState
            title={continued ? "여기까지가 전부예요" : "여기엔 아직 미션이 없어요"}
            avatar={me.avatar}
            action={<LinkButton to="/missions">미션 둘러보기</LinkButton>}
          />
        ) : (
          <MissionList key={here({})} page={page} more={(cursor) => here({ cursor })} />
        )}
      </section>
      <LinkButton to="/me/notifications" variant="quiet" size="small" className="self-center">
        {t("link")}
      </LinkButton>
      <Form method="post" action="/signout" className="flex justify-center">
        <SubmitButton variant="quiet" size="small">
          로그아웃
        </SubmitButton>
      </Form>
    </Column>
  );
}
