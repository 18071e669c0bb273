import { useTranslation } from "react-i18next";
import type { Viewer } from "~/load-context";
import { Notice } from "~/ui";

/** Says to somebody who is suspended what they can't do, and why; nothing to everybody else. */
export function SuspensionNotice({ suspension }: Pick<Viewer, "suspension">) {
  const { t } = useTranslation("people");
  if (suspension === null) return null;
  return (
    <Notice kind="warning" title={t("suspended.title")}>
      {t("suspended.text", { reason: suspension.reason })}
    </Notice>
  );
}
