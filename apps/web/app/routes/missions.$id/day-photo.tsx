import type { CheckInStatus } from "@octopus/db/enums";
import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n";
import { formatTime, Icon, useSteadyAddress, VisuallyHidden } from "~/ui";

interface DayPhotoProps {
  checkIn: { status: CheckInStatus; at: string; photo?: string | undefined };
  /** What the person who checked in is called. */
  name: string;
  /** `YYYY-MM-DD` */
  day: string;
}

/** A check-in as a small square picture; one that doesn't count looks it. */
export function DayPhoto({ checkIn: { status, at, photo }, name, day }: DayPhotoProps) {
  const { t } = useTranslation("mission");
  const time = formatTime(at, { language: useLanguage(), format: "time" });
  const { src, renew } = useSteadyAddress(photo);
  const words = t(`week.photo.${status}`, { name, day, time });
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
      {status !== "ACCEPTED" && (
        <span className="bg-error-ground text-error-ink absolute right-0.5 bottom-0.5 rounded-full p-0.5">
          <Icon name={status === "DISPUTED" ? "warning" : "close"} size={14} />
        </span>
      )}
    </span>
  );
}
