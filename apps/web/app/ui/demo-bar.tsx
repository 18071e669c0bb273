import { Form, Link, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon";
import { TimeText } from "./time-text";

const press =
  "min-h-8 rounded-pill bg-white/15 px-2.5 font-semibold whitespace-nowrap hover:bg-white/25 focus-visible:outline-mint";

/**
 * The demo's clock. Its buttons post `hours` or `days` and `returnTo` (the path to come back to) to /dev/clock.
 */
export function DemoBar({ now }: { now: string }) {
  const { t } = useTranslation("ui");
  const { pathname, search } = useLocation();
  return (
    <aside aria-label={t("demo.label")} className="bg-navy px-4 py-1.5 text-sm text-white">
      <Form
        method="post"
        action="/dev/clock"
        preventScrollReset
        className="max-w-page mx-auto flex flex-wrap items-center gap-x-1.5 gap-y-1"
      >
        <input type="hidden" name="returnTo" value={pathname + search} />
        <span className="mr-auto flex items-center gap-1.5 tabular-nums">
          <Icon name="clock" size={16} />
          <TimeText at={now} />
        </span>
        {/* One group, so that a language with long words wraps it as a whole. */}
        <span className="flex items-center gap-1.5">
          <button name="hours" value="1" className={press}>
            {t("demo.hour")}
          </button>
          <button name="days" value="1" className={press}>
            {t("demo.day")}
          </button>
          <Link to="/login#demo" aria-label={t("demo.accountsLabel")} className="px-1 py-1.5 underline">
            {t("demo.accounts")}
          </Link>
        </span>
      </Form>
    </aside>
  );
}
