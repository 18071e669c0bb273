import { Link } from "@remix-run/react";
import { MissionType } from "@octopus/db/enums";
import { clsx } from "clsx";
import { useTranslation } from "react-i18next";

/** Chips that narrow a list to one type; `to` gives the address of the list of a type, undefined being all. */
export function TypeFilter({
  type,
  to,
}: {
  type: MissionType | undefined;
  to: (type: MissionType | undefined) => string;
}) {
  const { t } = useTranslation("missions");
  return (
    <nav aria-label={t("type")} className="-mx-4 [scrollbar-width:none] overflow-x-auto px-4 py-1">
      <ul className="flex w-max gap-2">
        {[undefined, ...MissionType.names].map((each) => (
          <li key={each ?? "all"}>
            <Link
              to={to(each)}
              prefetch="intent"
              preventScrollReset
              aria-current={each === type ? "true" : undefined}
              className={clsx(
                "rounded-pill inline-flex min-h-10 items-center border-2 px-4 text-sm font-semibold",
                each === type ? "border-brand bg-mint text-navy" : "border-line bg-surface text-ink",
              )}
            >
              {each === undefined ? t("allTypes") : t(`types.${each}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The type that an address asks for; undefined for none or one that doesn't exist. */
export function typeOf(search: URLSearchParams): MissionType | undefined {
  return MissionType.names.find((name) => name === search.get("type"));
}
