import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { PhotoFacts } from "~/check-in/photo-facts";
import { useToday, useWords } from "~/i18n";
import { memberName } from "~/missions";
import { useSteadyAddress } from "~/ui";
import type { Dispute } from "./dispute-card";

/** The disputed photo, beside it the earlier one that it looks like, and what is known of when and with what it was taken. */
export function DisputedPhotos({
  dispute: { photo, checkIn },
  name,
  at,
}: {
  dispute: Dispute;
  name: string;
  at: string;
}) {
  const { t } = useTranslation("ops");
  const words = useWords();
  const today = useToday();
  const { resembles, takenSecondsBefore, camera } = checkIn;
  const earlier = resembles && { day: resembles.day, name: memberName(resembles.nickname, words) };
  return (
    <div className="flex flex-col gap-2">
      <div className={clsx("grid gap-2", earlier && "sm:grid-cols-2")}>
        <Photo url={photo?.url} alt={t("disputes.photo", { name, at })} />
        {earlier && (
          <Photo url={resembles.photo?.url} alt={t("disputes.earlierPhoto", { name: earlier.name })} />
        )}
      </div>
      {earlier && (
        <p className="text-warning-ink bg-warning-ground rounded-control px-3 py-2 text-sm">
          {earlier.day === null
            ? t("disputes.earlierUndated", { name: earlier.name })
            : t("disputes.earlier", { ...earlier, today })}
        </p>
      )}
      <PhotoFacts {...{ takenSecondsBefore, camera }} />
    </div>
  );
}

function Photo({ url, alt }: { url: string | undefined; alt: string }) {
  const { t } = useTranslation("ops");
  const { src, renew } = useSteadyAddress(url);
  const className = "bg-surface-sunk rounded-control h-64 w-full";
  if (src === undefined)
    return (
      <p className={`${className} text-muted grid place-items-center px-4 text-center text-sm`}>
        {t("disputes.noPhoto")}
      </p>
    );
  return (
    <a href={src} target="_blank" rel="noreferrer">
      <img src={src} onError={renew} alt={alt} className={`${className} object-contain`} />
    </a>
  );
}
