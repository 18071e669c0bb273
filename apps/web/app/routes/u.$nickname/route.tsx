import { errorMessage } from "@octopus/api/errors";
import { nicknameInput } from "@octopus/api/users/schema";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { titled } from "~/i18n";
import { JoinedOn } from "~/people/joined-on";
import { RecordNumbers } from "~/record/record-numbers";
import { answer } from "~/session/answer";
import { Card, Column, Octopus } from "~/ui";

export const meta: MetaFunction<typeof loader> = (args) => [
  ...titled(() => args.data?.nickname ?? "")(args),
  // Somebody's record is for those who meet them here.
  { name: "robots", content: "noindex" },
];

/** What anybody may see of a person. A name that nobody can have is nobody's. */
export function loader(args: LoaderFunctionArgs) {
  const { api, language } = args.context;
  const asked = nicknameInput.safeParse(args.params);
  if (!asked.success) throw new Response(errorMessage("USER_NOT_FOUND", language), { status: 404 });
  return answer(args, api.user.byNickname(asked.data));
}

export default function Person() {
  const { t } = useTranslation("people");
  const { nickname, avatar, joinedOn, ...record } = useLoaderData<typeof loader>();
  return (
    <Column>
      <Card as="div" tone="mint" className="flex flex-col items-center gap-3 text-center">
        <Octopus avatar={avatar} size={168} title={t("octopus", { nickname })} />
        <div>
          <h1 className="text-2xl font-extrabold tracking-tight">{nickname}</h1>
          <JoinedOn day={joinedOn} />
        </div>
      </Card>
      <RecordNumbers {...record} />
    </Column>
  );
}
