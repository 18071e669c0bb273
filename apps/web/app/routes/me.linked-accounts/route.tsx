import { unlinkIdentityInput } from "@octopus/api/auth/schema";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { problemSentence } from "~/auth/elsewhere";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { titled } from "~/i18n";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { LinkedAccounts, linkedAccountsPath } from "~/settings/linked-accounts";
import { Column, Notice, PageHeader } from "~/ui";

export const meta = titled((t) => t("elsewhere:linked.title"));

/** `?linked=`, `?unlinked` or `?problem=` says what has just come of it. */
export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const { request, context } = args;
  const identities = await answer(args, context.api.auth.identities());
  const { searchParams } = new URL(request.url);
  const linked = identities.linked.find(({ platform }) => platform === searchParams.get("linked"))?.platform;
  return {
    identities,
    linked: linked ?? null,
    unlinked: searchParams.has("unlinked"),
    problem: problemSentence(request, context.language),
  };
}

/** Unlinks an account. */
export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args);
  return submitForm(args, { schema: unlinkIdentityInput }, async ({ platform }) => {
    await args.context.api.auth.unlinkIdentity({ platform });
    return seeOther(`${linkedAccountsPath}?unlinked`);
  });
}

export default function LinkedAccountsPage() {
  const { t } = useTranslation(["elsewhere", "settings"]);
  const { identities, linked, unlinked, problem } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.result.error;
  const said = refused ? Object.values(refused).flat().join(" ") : problem;
  return (
    <Column>
      <PageHeader
        title={t("linked.title")}
        lead={t("linked.lead")}
        back={{ to: "/me/settings", label: t("settings:title") }}
      />
      {said !== null && <Notice kind="error">{said}</Notice>}
      {said === null && linked !== null && (
        <Notice kind="success">{t("linked.done", { name: t(`names.${linked}`) })}</Notice>
      )}
      {said === null && unlinked && <Notice kind="success">{t("linked.undone")}</Notice>}
      <LinkedAccounts identities={identities} />
    </Column>
  );
}
