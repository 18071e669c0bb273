import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ForeignPlatform } from "~/load-context";
import { pathTo } from "./elsewhere";
import { GoogleMark, KakaoMark } from "./elsewhere-marks";

/** Starting with an account elsewhere: above the form, as most people come this way. */
export function ElsewhereButtons({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation("elsewhere");
  return (
    <div className="flex flex-col gap-3">
      <Way platform="KAKAO" returnTo={returnTo} className="border-[#FEE500] bg-[#FEE500] text-black/85">
        <KakaoMark />
        {t("start.KAKAO")}
      </Way>
      <Way platform="GOOGLE" returnTo={returnTo} className="border-[#747775] bg-white text-[#1f1f1f]">
        <GoogleMark />
        {t("start.GOOGLE")}
      </Way>
      <p className="text-muted before:border-line after:border-line flex items-center gap-3 pt-1 text-sm before:flex-1 before:border-t after:flex-1 after:border-t">
        {t("start.or")}
      </p>
    </div>
  );
}

interface WayProps {
  platform: ForeignPlatform;
  returnTo: string;
  /** The provider's own colours, the same in both themes. */
  className: string;
  children: ReactNode;
}

/** Not a Link: it leads off the site. */
function Way({ platform, returnTo, className, children }: WayProps) {
  return (
    <a
      href={`${pathTo(platform)}?${new URLSearchParams({ returnTo }).toString()}`}
      className={clsx(
        "inline-flex min-h-13 w-full items-center justify-center gap-2.5 rounded-xl border px-5 py-2 text-[1.0625rem] font-semibold no-underline transition-transform active:scale-[0.98]",
        className,
      )}
    >
      {children}
    </a>
  );
}
