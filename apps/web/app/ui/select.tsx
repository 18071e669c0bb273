import { clsx } from "clsx";
import type { SelectHTMLAttributes } from "react";
import { boxClass, Field, type FieldWords } from "./field";
import { Icon } from "./icon";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean | undefined;
}

export interface SelectProps extends FieldWords, Omit<SelectHTMLAttributes<HTMLSelectElement>, "children"> {
  options: readonly SelectOption[];
  /** Shown while nothing is chosen. */
  placeholder?: string | undefined;
}

/** A labelled native `<select>`: the phone's own picker is the best one. */
export function Select({
  label,
  hint,
  error,
  hideLabel,
  id,
  className,
  options,
  placeholder,
  ...select
}: SelectProps) {
  return (
    <Field {...{ label, hint, error, hideLabel, id, className }}>
      {(control) => (
        <div className="relative">
          <select
            {...select}
            {...control}
            className={clsx(boxClass, "min-h-13 appearance-none pr-11 text-base")}
          >
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map(({ value, label: words, disabled }) => (
              <option key={value} value={value} disabled={disabled}>
                {words}
              </option>
            ))}
          </select>
          <Icon name="down" className="pointer-events-none absolute top-1/2 right-3.5 -translate-y-1/2" />
        </div>
      )}
    </Field>
  );
}
