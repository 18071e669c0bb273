import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { titled } from "~/i18n";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { LinkedAccounts } from "~/settings/linked-accounts";
import { chosenTheme } from "~/theme/chosen-theme.server";
import { ThemeSwitch } from "~/theme/theme-switch";
import { Card, Column, LanguageSwitch, LinkButton, PageHeader } from "~/ui";
import { actOnSettings } from "./actions.server";
import { DevicesCard } from "./devices-card";
import { LeaveCard } from "./leave-card";
import { NicknameForm } from "./nickname-form";
import { PasswordForm } from "./password-form";
import { savedIn } from "./saved";

export const meta = titled((t) => t("settings:title"));

/** `?saved=` is what has just been done. */
export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const { api } = args.context;
  const [{ nickname, loginId }, identities, devices] = await answer(
    args,
    Promise.all([api.user.me(), api.auth.identities(), api.auth.sessions()]),
  );
  return {
    nickname,
    loginId,
    identities,
    devices,
    theme: chosenTheme(args.request),
    saved: savedIn(args.request),
  };
}

export const action = (args: ActionFunctionArgs) => actOnSettings(args);

export default function Settings() {
  const { t } = useTranslation(["settings", "elsewhere", "notifications", "ui"]);
  const { nickname, loginId, identities, devices, theme, saved } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const resultOf = (intent: string) => (answered?.intent === intent ? answered.result : undefined);
  return (
    <Column>
      <PageHeader title={t("title")} lead={t("lead")} back={{ to: "/me", label: t("notifications:toMe") }} />
      {/* A form anew once the name is another: what was typed has become what is. */}
      <NicknameForm
        key={nickname}
        nickname={nickname}
        result={resultOf("nickname")}
        saved={saved === "nickname"}
      />
      {identities.password && (
        <PasswordForm loginId={loginId} result={resultOf("password")} saved={saved === "password"} />
      )}
      <section aria-labelledby="linked" className="flex flex-col gap-3">
        <h2 id="linked" className="text-lg font-bold">
          {t("elsewhere:linked.title")}
        </h2>
        <LinkedAccounts identities={identities} />
      </section>
      <Card aria-labelledby="language" className="flex flex-col gap-3">
        <h2 id="language" className="text-lg font-bold">
          {t("language.title")}
        </h2>
        <LanguageSwitch label={t("language.label")} />
      </Card>
      <Card aria-labelledby="theme" className="flex flex-col gap-3">
        <h2 id="theme" className="text-lg font-bold">
          {t("ui:theme.label")}
        </h2>
        <ThemeSwitch theme={theme} />
      </Card>
      <Card aria-labelledby="reminders" className="flex flex-col gap-3">
        <h2 id="reminders" className="text-lg font-bold">
          {t("reminders.title")}
        </h2>
        <p className="text-muted">{t("reminders.lead")}</p>
        <LinkButton to="/me/notifications" size="small" className="self-start">
          {t("notifications:link")}
        </LinkButton>
      </Card>
      <DevicesCard devices={devices} saved={saved} result={resultOf("devices")} />
      <LeaveCard />
    </Column>
  );
}
