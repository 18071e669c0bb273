import { clsx } from "clsx";
import type { InputHTMLAttributes, ReactNode } from "react";
import { boxClass, Field, type FieldWords } from "./field";

export interface TextFieldProps extends FieldWords, Omit<InputHTMLAttributes<HTMLInputElement>, "children"> {
  /** A unit or a small button at the end of the box. */
  trailing?: ReactNode;
}

/** A labelled `<input>`; all input attributes (and Conform's getInputProps) pass through. */
export function TextField({
  label,
  hint,
  error,
  hideLabel,
  id,
  className,
  trailing,
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, hideLabel, id, className }}>
      {(control) => (
        <div className="flex items-center gap-2">
          {/* 16 px at least, or iOS zooms the page in on focus. */}
          <input {...input} {...control} className={clsx(boxClass, "min-h-13 min-w-0 text-base")} />
          {trailing}
        </div>
      )}
    </Field>
  );
}
