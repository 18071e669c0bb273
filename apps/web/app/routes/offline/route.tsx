import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { titled } from "~/i18n";
import { useOnline } from "~/offline/use-online";
import { safeReturnTo } from "~/session/safe-return-to";
import { Column, Octopus, useHydrated } from "~/ui";
import { buttonClass } from "~/ui/button";
import { TodaysWindows } from "./todays-windows";

export const meta = titled((t) => t("offline:title"));

/**
 * Kept by the service worker and shown in place of a page that can't be reached, which is `?from=`. As it was made for
 * nobody in particular, whatever is somebody's own comes from the device.
 */
export default function Offline() {
  const { t } = useTranslation("offline");
  const [search] = useSearchParams();
  const online = useOnline();
  // The kept page was made without a connection to speak of, and without the question mark.
  const live = useHydrated();
  const from = live ? safeReturnTo(search.get("from")) : "/";
  return (
    <Column>
      <section className="flex flex-col items-center gap-3 pt-4 text-center">
        <Octopus avatar={{ color: 0, face: 0, hat: 0, pet: 0 }} mood="worry" size={160} />
        <h1 className="text-2xl font-bold">{t("heading")}</h1>
        <p className="text-muted text-balance">{t("lead")}</p>
        <p role="status" className="text-success-ink font-semibold">
          {online && live ? t("back") : ""}
        </p>
        {/* A whole new page: the frame around this one knows nobody. */}
        <a href={from} className={buttonClass({ variant: "secondary" })}>
          {t("retry")}
        </a>
      </section>
      <TodaysWindows />
    </Column>
  );
}
