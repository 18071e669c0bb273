import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Avatar } from "./avatar";
import { DocumentLinks } from "./document-links";
import { LanguageSwitch } from "./language-switch";
import { Navigation } from "./navigation";
import type { OctopusAvatar } from "./octopus";
import { Points } from "./points";
import { VisuallyHidden } from "./visually-hidden";
import { WaitingBar } from "./waiting-bar";
import { WordMark } from "./word-mark";

export interface ShellProps {
  viewer: { nickname: string; avatar: OctopusAvatar; points: number } | null;
  /** Stands above the header in demo mode. */
  demoBar?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: skip link, header, navigation and the one `<main>`. */
export function Shell({ viewer, demoBar, children }: ShellProps) {
  const { t } = useTranslation("ui");
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="rounded-control bg-navy absolute top-2 left-2 z-50 -translate-y-20 px-4 py-2 text-white focus:translate-y-0"
      >
        {t("skipToContent")}
      </a>
      <WaitingBar />
      {demoBar}
      <header className="max-w-page mx-auto flex w-full items-center px-4 py-3 md:gap-4">
        <Link to="/" className="text-2xl">
          <WordMark />
        </Link>
        <div className="ml-auto flex items-center gap-3 md:order-last md:ml-0">
          {viewer && (
            <>
              <Link
                to="/me/points"
                className="rounded-pill bg-surface shadow-card px-3 py-1.5 text-sm font-bold"
              >
                <VisuallyHidden>{t("myPoints")} </VisuallyHidden>
                <Points value={viewer.points} />
              </Link>
              <Link to="/me" className="rounded-full">
                <VisuallyHidden>{viewer.nickname}</VisuallyHidden>
                <Avatar avatar={viewer.avatar} size={40} />
              </Link>
            </>
          )}
        </div>
        <div className="md:ml-auto">
          <Navigation signedIn={viewer !== null} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="max-w-page mx-auto w-full flex-1 px-4 pt-2 outline-none">
        {children}
      </main>
      {/* The bottom padding keeps the last line clear of the bar at the thumb. */}
      <footer className="px-4 pt-10 pb-28 md:pb-8">
        <DocumentLinks />
        <LanguageSwitch />
      </footer>
    </div>
  );
}
