import { useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** A thin bar at the top edge while the next page is on its way. */
export function WaitingBar() {
  const { t } = useTranslation("ui");
  const { state } = useNavigation();
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-50 h-1 overflow-hidden">
      {state !== "idle" && (
        <>
          <span className="animate-wait rounded-pill bg-brand block h-full w-1/3" />
          <span className="sr-only">{t("loading")}</span>
        </>
      )}
    </div>
  );
}
