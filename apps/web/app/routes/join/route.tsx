import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { titled } from "~/i18n";
import { Button, Column, PageHeader, TextField } from "~/ui";

export const meta = titled((t) => t("home:invite.title"));

/** `?code=` leads to the mission that has it; a code that none has is said at its field. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  // Spaces come along when a code is copied out of a message.
  const code = new URL(request.url).searchParams.get("code")?.replace(/\s/g, "") ?? "";
  if (code === "") return { code, error: undefined };
  try {
    const { id } = await context.api.mission.byCode({ code });
    throw redirect(`/missions/${id}?code=${encodeURIComponent(code)}`);
  } catch (error) {
    if (error instanceof Response) throw error;
    const { errorCode, message, fields } = context.failure(error);
    if (errorCode === "INTERNAL_SERVER_ERROR") throw error;
    return { code, error: fields?.code ?? message };
  }
}

export default function Join() {
  const { t } = useTranslation(["home", "ui"]);
  const { code, error } = useLoaderData<typeof loader>();
  return (
    <Column>
      <PageHeader
        title={t("invite.title")}
        lead={t("invite.lead")}
        back={{ to: "/", label: t("ui:navigation.home") }}
      />
      <Form method="get">
        <TextField
          label={t("invite.code")}
          hint={t("invite.hint")}
          name="code"
          defaultValue={code}
          error={error}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={32}
          required
          trailing={<Button className="shrink-0">{t("invite.enter")}</Button>}
        />
      </Form>
    </Column>
  );
}
