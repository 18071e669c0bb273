import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

const documents = [
  { to: "/about", label: "about" },
  { to: "/policy/points", label: "points" },
  { to: "/policy/privacy", label: "privacy" },
] as const;

/** What we say at length, one press away from everywhere. */
export function DocumentLinks() {
  const { t } = useTranslation("ui");
  return (
    <nav aria-label={t("documents.label")}>
      <ul className="flex flex-wrap justify-center gap-x-4">
        {documents.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} className="text-muted hover:text-ink inline-flex min-h-11 items-center text-sm">
              {t(`documents.${label}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
