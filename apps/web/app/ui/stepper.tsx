import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon";
import { VisuallyHidden } from "./visually-hidden";

/** Where one is in a form of several pages; `current` counts from 0. */
export function Stepper({ steps, current }: { steps: readonly string[]; current: number }) {
  const { t } = useTranslation("ui");
  return (
    <ol className="flex gap-2">
      {steps.map((step, index) => {
        const done = index < current;
        return (
          <li key={step} aria-current={index === current ? "step" : undefined} className="min-w-0 flex-1">
            <span
              className={clsx("rounded-pill mb-1.5 block h-1.5", index <= current ? "bg-brand" : "bg-line")}
            />
            <span
              className={clsx(
                "flex items-center gap-1 text-sm",
                index === current ? "font-bold" : "text-muted",
              )}
            >
              {done && <Icon name="check" size={16} />}
              {step}
              {done && <VisuallyHidden>{t("done")}</VisuallyHidden>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
