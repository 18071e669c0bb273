import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, Card, TextField } from "~/ui";

/** The way into a mission whose code one was given: a GET to `/join?code=`. */
export function InviteCodeForm() {
  const { t } = useTranslation("home");
  return (
    <Card>
      <Form method="get" action="/join">
        <TextField
          label={t("invite.question")}
          name="code"
          placeholder={t("invite.placeholder")}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={32}
          required
          trailing={<Button className="shrink-0">{t("invite.enter")}</Button>}
        />
      </Form>
    </Card>
  );
}
