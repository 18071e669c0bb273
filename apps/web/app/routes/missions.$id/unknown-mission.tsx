import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, Card, Column, Octopus, PageHeader, TextField } from "~/ui";

/** There is no such mission, or it is a closed room: a code tells which. Says no more to anyone without it. */
export function UnknownMission() {
  const { t } = useTranslation(["mission", "missions"]);
  return (
    <Column>
      <PageHeader title={t("unknown.title")} back={{ to: "/missions", label: t("missions:title") }} />
      <Card className="flex flex-col items-center gap-4">
        <Octopus avatar={{ color: 0, face: 0, hat: 0, pet: 0 }} mood="worry" size={132} />
        <p className="text-center">{t("unknown.hint")}</p>
        <Form method="get" className="w-full">
          <TextField
            label={t("unknown.code")}
            name="code"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={32}
            required
            trailing={<Button className="shrink-0">{t("unknown.enter")}</Button>}
          />
        </Form>
      </Card>
    </Column>
  );
}
