import type { CheckInStatus } from "@octopus/db/enums";
import { clsx } from "clsx";
import { formatTime, Icon, VisuallyHidden } from "~/ui";

interface DayPhotoProps {
  checkIn: { status: CheckInStatus; at: string; photo?: string | undefined };
  /** Whose check-in, of which day. */
  title: string;
}

const remarks: Record<CheckInStatus, string> = {
  ACCEPTED: "",
  DISPUTED: ", 이의가 있어 살피는 중",
  REJECTED: ", 인정되지 않음",
};

/** A check-in as a small square picture; one that doesn't count looks it. */
export function DayPhoto({ checkIn: { status, at, photo }, title }: DayPhotoProps) {
  const words = `${title} ${formatTime(at, "time")}${remarks[status]}`;
  return (
    <span className="bg-surface-sunk relative block aspect-square overflow-hidden rounded-lg">
      {photo === undefined ? (
        <span className="grid size-full place-items-center">
          <Icon name="camera" />
          <VisuallyHidden>{words}</VisuallyHidden>
        </span>
      ) : (
        <img
          src={photo}
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
