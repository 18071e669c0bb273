import { useFetcher, useLocation } from "@remix-run/react";
import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { Icon, useHydrated, VisuallyHidden } from "~/ui";

interface CheerButtonProps {
  missionId: number;
  checkIn: { id: number; cheers: number; cheeredByMe: boolean };
  /** Whose check-in it is. */
  name: string;
  isOwn: boolean;
  /** With the word beside it. */
  large?: boolean;
}

/** How many cheer a check-in, and the way to be one of them. It shows what was tapped before the server has said so. */
export function CheerButton({ missionId, checkIn, name, isOwn, large = false }: CheerButtonProps) {
  const { t } = useTranslation("checkIn");
  const isLive = useHydrated();
  const { pathname, search } = useLocation();
  const fetcher = useFetcher();
  const { id, cheers, cheeredByMe } = checkIn;
  const tapped = fetcher.formData?.get("on");
  const mine = typeof tapped === "string" ? tapped === "true" : cheeredByMe;
  const count = cheers + Number(mine) - Number(cheeredByMe);
  if (isOwn) return <ReceivedCheers count={count} large={large} />;
  return (
    <fetcher.Form method="post" action={`/missions/${missionId}/check-ins/${id}/cheer`}>
      {!isLive && <input type="hidden" name="returnTo" value={pathname + search} />}
      <button
        name="on"
        value={String(!mine)}
        aria-pressed={mine}
        className={clsx(
          "rounded-pill flex items-center justify-center gap-1 tabular-nums",
          large
            ? "border-line-strong hover:bg-surface-sunk min-h-11 border px-4 font-semibold"
            : "hover:bg-surface-sunk h-7 min-w-7 text-xs",
          mine ? "text-error-ink font-bold" : "text-muted",
        )}
      >
        <Icon name="heart" size={large ? 22 : 16} className={clsx(mine && "fill-current")} />
        <VisuallyHidden>{t("cheer.give", { name, count })}</VisuallyHidden>
        <span aria-hidden="true">
          {large && `${t("cheer.word")} `}
          {(large || count > 0) && count}
        </span>
      </button>
    </fetcher.Form>
  );
}

/** One's own check-in: cheers are for the others to give. */
function ReceivedCheers({ count, large }: { count: number; large: boolean }) {
  const { t } = useTranslation("checkIn");
  if (count === 0) return null;
  return (
    <span
      className={clsx(
        "text-error-ink flex items-center justify-center gap-1 font-bold tabular-nums",
        large ? "min-h-11" : "h-7 text-xs",
      )}
    >
      <Icon name="heart" size={large ? 22 : 16} className="fill-current" />
      <VisuallyHidden>{t("cheer.received", { count })}</VisuallyHidden>
      <span aria-hidden="true">{count}</span>
    </span>
  );
}
