import type { CheckInStatus } from "@octopus/db/enums";
import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n";
import { formatTime, Icon, useSteadyAddress, VisuallyHidden } from "~/ui";

interface DayPhotoProps {
  checkIn: { status: CheckInStatus; at: string; resembles: boolean; photo?: string | undefined };
  /** What the person who checked in is called. */
  name: string;
  /** `YYYY-MM-DD` */
  day: string;
}

/** A check-in as a small square picture; one that doesn't count, or that looks like an earlier one, has a sign of it. */
export function DayPhoto({ checkIn: { status, at, resembles, photo }, name, day }: DayPhotoProps) {
  const { t } = useTranslation("mission");
  const time = formatTime(at, { language: useLanguage(), format: "time" });
  const { src, renew } = useSteadyAddress(photo);
  const what = t(`week.photo.${status}`, { name, day, time });
  const words = resembles ? t("week.resembles", { photo: what }) : what;
  return (
    <span className="bg-surface-sunk relative block aspect-square overflow-hidden rounded-lg">
      {src === undefined ? (
        <span className="grid size-full place-items-center">
          <Icon name="camera" />
          <VisuallyHidden>{words}</VisuallyHidden>
        </span>
      ) : (
        <img
          src={src}
          onError={renew}
          alt={words}
          loading="lazy"
          decoding="async"
          className={clsx("size-full object-cover", status !== "ACCEPTED" && "opacity-40 grayscale")}
        />
      )}
      {resembles && (
        <span className="bg-warning-ground text-warning-ink absolute top-0.5 left-0.5 rounded-full p-0.5">
          <Icon name="copy" size={14} />
        </span>
      )}
      {status !== "ACCEPTED" && (
        <span className="bg-error-ground text-error-ink absolute right-0.5 bottom-0.5 rounded-full p-0.5">
          <Icon name={status === "DISPUTED" ? "warning" : "close"} size={14} />
        </span>
      )}
    </span>
  );
}
