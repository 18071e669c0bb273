import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "~/ui";

/** Said once when a new look has been paid for. */
export function Bought() {
  const { t } = useTranslation("avatar");
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone with what there was to buy.
    words.current?.focus();
  }, []);
  return (
    <div ref={words} tabIndex={-1} className="scroll-mt-4 outline-none">
      <Notice kind="success" title={t("changed")}>
        {t("changedLead")}
      </Notice>
    </div>
  );
}
