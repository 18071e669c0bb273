import { clsx } from "clsx";
import type { TextareaHTMLAttributes } from "react";
import { boxClass, Field, type FieldWords } from "./field";

export interface TextAreaProps
  extends FieldWords, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "children"> {}

/** A labelled `<textarea>`, four rows unless told. */
export function TextArea({ label, hint, error, hideLabel, id, className, rows = 4, ...area }: TextAreaProps) {
  return (
    <Field {...{ label, hint, error, hideLabel, id, className }}>
      {(control) => (
        <textarea rows={rows} {...area} {...control} className={clsx(boxClass, "resize-y text-base")} />
      )}
    </Field>
  );
}
