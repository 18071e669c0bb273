import { clsx } from "clsx";
import type { InputHTMLAttributes } from "react";
import { FieldErrors, FieldHint, useControl, type FieldWords } from "./field";

export interface CheckboxProps
  extends Omit<FieldWords, "hideLabel">, Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "children"> {}

/** A checkbox with its words beside it: for consent and for choosing several. */
export function Checkbox({ label, hint, error, id, className, ...input }: CheckboxProps) {
  const { control, hintId, errorId } = useControl({ id, hint, error });
  return (
    <div className={clsx("flex flex-col gap-1", className)}>
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input {...input} {...control} type="checkbox" className="accent-brand size-5 shrink-0" />
        <span>{label}</span>
      </label>
      <FieldHint id={hintId}>{hint}</FieldHint>
      <FieldErrors id={errorId} error={error} />
    </div>
  );
}
