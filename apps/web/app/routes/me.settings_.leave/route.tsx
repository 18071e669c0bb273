import { leaveInput } from "@octopus/api/leaving/schema";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { titled } from "~/i18n";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { Column, PageHeader } from "~/ui";
import { Consequences } from "./consequences";
import { LeaveForm } from "./leave-form";

export const meta = titled((t) => t("settings:leave.title"));

export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const { user } = args.context.api;
  const [outlook, { platform }] = await answer(args, Promise.all([user.leavingOutlook(), user.me()]));
  return { outlook, hasPassword: platform === "DOMAIN" };
}

export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args);
  const { api, session } = args.context;
  return submitForm(
    args,
    {
      schema: leaveInput,
      errorFields: { PASSWORD_NOT_VALID: "password" },
      secretFields: ["password"],
    },
    async (input) => {
      await api.user.leave(input);
      await session.end();
      return seeOther("/login?done=left");
    },
  );
}

export default function Leave() {
  const { t } = useTranslation("settings");
  const { outlook, hasPassword } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <Column>
      <PageHeader
        title={t("leave.title")}
        lead={t("leave.lead")}
        back={{ to: "/me/settings", label: t("toSettings") }}
      />
      <Consequences outlook={outlook} />
      {outlook.blockedBy.length === 0 && !outlook.awaitsWithdrawal && (
        <LeaveForm hasPassword={hasPassword} result={answered?.result} />
      )}
    </Column>
  );
}
