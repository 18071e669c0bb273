import { clsx } from "clsx";
import type { InputHTMLAttributes } from "react";
import { FieldErrors, FieldHint, useControl, type FieldWords } from "./field";

export interface SwitchProps
  extends Omit<FieldWords, "hideLabel">, Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "children"> {}

/** A checkbox that looks and is announced as a switch; posts `name=on` (or `value`) when it is on. */
export function Switch({ label, hint, error, id, className, ...input }: SwitchProps) {
  const { control, hintId, errorId } = useControl({ id, hint, error });
  return (
    <div className={clsx("flex flex-col gap-1", className)}>
      <label className="flex min-h-11 cursor-pointer items-center justify-between gap-4 font-semibold has-[:disabled]:opacity-60">
        {label}
        <span className="relative inline-flex shrink-0">
          <input
            {...input}
            {...control}
            type="checkbox"
            role="switch"
            className={clsx(
              "peer rounded-pill bg-line-strong h-8 w-14 cursor-[inherit] appearance-none transition-colors",
              "checked:bg-brand forced-colors:appearance-auto",
            )}
          />
          <span
            aria-hidden="true"
            className={clsx(
              "bg-surface shadow-card pointer-events-none absolute top-1 left-1 size-6 rounded-full transition-transform",
              "ease-spring peer-checked:translate-x-6",
            )}
          />
        </span>
      </label>
      <FieldHint id={hintId}>{hint}</FieldHint>
      <FieldErrors id={errorId} error={error} />
    </div>
  );
}
