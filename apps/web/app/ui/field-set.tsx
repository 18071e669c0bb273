import { clsx } from "clsx";
import type { ReactNode } from "react";
import { FieldErrors, FieldHint, useControl, type FieldWords } from "./field";

export interface FieldSetProps extends FieldWords {
  id?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Several controls under one question: `<fieldset>` with legend, hint and error. */
export function FieldSet({ label, hint, error, hideLabel, id, className, children }: FieldSetProps) {
  const { control, hintId, errorId } = useControl({ id, hint, error });
  return (
    <fieldset
      id={control.id}
      aria-describedby={control["aria-describedby"]}
      className={clsx("flex min-w-0 flex-col gap-1.5", className)}
    >
      <legend className={clsx("mb-1.5 font-semibold", hideLabel && "sr-only")}>{label}</legend>
      <FieldHint id={hintId}>{hint}</FieldHint>
      {children}
      <FieldErrors id={errorId} error={error} />
    </fieldset>
  );
}
