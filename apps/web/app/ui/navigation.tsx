import { Link, useLocation } from "@remix-run/react";
import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "./icon";

interface Place {
  to: string;
  label: "home" | "missions" | "create" | "me" | "signIn";
  icon: IconName;
}

const home: Place = { to: "/", label: "home", icon: "home" };
const missions: Place = { to: "/missions", label: "missions", icon: "missions" };
const create: Place = { to: "/missions/new", label: "create", icon: "create" };
const me: Place = { to: "/me", label: "me", icon: "me" };
const login: Place = { to: "/login", label: "signIn", icon: "me" };

/** The four places: a bar at the thumb on phones, words in the header from a tablet up. */
export function Navigation({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation("ui");
  const here = currentPlace(useLocation().pathname);
  const places = [home, missions, create, signedIn ? me : login];
  return (
    <nav
      aria-label={t("navigation.label")}
      className={clsx(
        "border-line bg-surface fixed inset-x-0 bottom-0 z-20 border-t pb-[env(safe-area-inset-bottom)]",
        "md:static md:border-0 md:bg-transparent md:pb-0",
      )}
    >
      <ul className="max-w-column mx-auto flex md:max-w-none md:gap-1">
        {places.map(({ to, label, icon }) => (
          <li key={to} className="flex-1">
            <Link
              to={to}
              prefetch="intent"
              aria-current={to === here ? "page" : undefined}
              className={clsx(
                "text-muted flex min-h-15 flex-col items-center justify-center gap-0.5 text-xs font-semibold",
                "md:rounded-control md:min-h-11 md:flex-row md:gap-1.5 md:px-3.5 md:text-base md:whitespace-nowrap",
                "aria-[current]:text-ink md:hover:bg-surface-sunk md:aria-[current]:bg-surface-sunk",
              )}
            >
              <span
                className={clsx(
                  "rounded-pill px-4 py-0.5 md:px-0",
                  to === here && "bg-mint text-navy md:text-ink md:bg-transparent",
                )}
              >
                <Icon name={icon} size={22} />
              </span>
              {t(`navigation.${label}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `/missions/new` belongs to Create, every other mission page to Missions. */
function currentPlace(pathname: string): string | undefined {
  if (pathname === "/") return home.to;
  if (pathname.startsWith(create.to)) return create.to;
  return [missions, me, login].find(({ to }) => pathname === to || pathname.startsWith(`${to}/`))?.to;
}
