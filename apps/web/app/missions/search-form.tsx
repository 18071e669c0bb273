import { Form } from "@remix-run/react";
import type { MissionType } from "@octopus/db/enums";
import { useTranslation } from "react-i18next";
import { Button, Icon, TextField, VisuallyHidden } from "~/ui";

/** Looks for missions by title: a GET to `/search?q=`, which also works from other pages. */
export function MissionSearchForm({
  title,
  type,
}: {
  title?: string | undefined;
  type?: MissionType | undefined;
}) {
  const { t } = useTranslation("missions");
  return (
    <Form method="get" action="/search" role="search">
      {type !== undefined && <input type="hidden" name="type" value={type} />}
      <TextField
        key={title}
        label={t("search.label")}
        hideLabel
        type="search"
        name="q"
        placeholder={t("search.placeholder")}
        defaultValue={title}
        maxLength={30}
        enterKeyHint="search"
        trailing={
          <Button className="shrink-0">
            <Icon name="search" />
            <VisuallyHidden>{t("search.submit")}</VisuallyHidden>
          </Button>
        }
      />
    </Form>
  );
}
