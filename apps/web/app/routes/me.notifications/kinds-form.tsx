import { NotificationKind } from "@octopus/db/enums";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Card, Notice, SubmitButton, Switch } from "~/ui";
import type { Kinds } from "./kinds";

/** One switch for each kind of notification. */
export function KindsForm({ kinds, saved }: { kinds: Kinds; saved: boolean }) {
  const { t } = useTranslation("notifications");
  return (
    <Card className="flex flex-col gap-3">
      <h2 className="text-lg font-bold">{t("kinds.title")}</h2>
      <Form method="post" className="flex flex-col gap-4">
        {NotificationKind.names.map((kind) => (
          <Switch
            key={kind}
            name={kind}
            label={t(`kinds.${kind}.label`)}
            hint={t(`kinds.${kind}.hint`)}
            defaultChecked={kinds[kind]}
          />
        ))}
        {saved && <Notice kind="success">{t("kinds.saved")}</Notice>}
        <SubmitButton intent="kinds">{t("kinds.save")}</SubmitButton>
      </Form>
    </Card>
  );
}
