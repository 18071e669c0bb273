import { clsx } from "clsx";
import type { ChangeEventHandler, ReactNode } from "react";
import type { FieldWords } from "./field";
import { FieldSet } from "./field-set";

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
}

export interface RadioGroupProps extends FieldWords {
  name: string;
  options: readonly RadioOption[];
  defaultValue?: string | undefined;
  required?: boolean | undefined;
  id?: string | undefined;
  className?: string | undefined;
  onChange?: ChangeEventHandler<HTMLInputElement> | undefined;
}

/** Real radio inputs, each a card that can be pressed anywhere. */
export function RadioGroup({ name, options, defaultValue, required, onChange, ...words }: RadioGroupProps) {
  return (
    <FieldSet {...words}>
      <div className="grid gap-2">
        {options.map(({ value, label, hint, disabled }) => (
          <label
            key={value}
            className={clsx(
              "rounded-control border-line bg-surface flex cursor-pointer items-center gap-3 border-2 px-4 py-3",
              "has-[:checked]:border-brand has-[:checked]:bg-info-ground",
              "has-[:disabled]:cursor-default has-[:disabled]:opacity-60",
            )}
          >
            <input
              type="radio"
              className="accent-brand size-5 shrink-0"
              defaultChecked={value === defaultValue}
              {...{ name, value, required, disabled, onChange }}
            />
            <span className="min-w-0">
              <span className="block font-semibold">{label}</span>
              {hint && <span className="text-muted block text-sm">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

/** The same radio inputs in one row, for two to five short words. */
export function SegmentedControl({
  name,
  options,
  defaultValue,
  required,
  onChange,
  ...words
}: RadioGroupProps) {
  return (
    <FieldSet {...words}>
      <div className="rounded-control bg-surface-sunk flex flex-wrap p-1">
        {options.map(({ value, label, disabled }) => (
          <label
            key={value}
            className={clsx(
              "relative grid min-h-11 flex-auto cursor-pointer place-items-center rounded-[0.65rem] px-2 text-center",
              "text-muted has-[:checked]:bg-surface has-[:checked]:text-ink has-[:checked]:shadow-card font-semibold",
              "has-[:checked]:ring-brand has-[:checked]:ring-2",
              "has-[:focus-visible]:outline-focus has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2",
              "has-[:disabled]:cursor-default has-[:disabled]:opacity-50",
            )}
          >
            <input
              type="radio"
              className="absolute inset-0 cursor-[inherit] opacity-0"
              defaultChecked={value === defaultValue}
              {...{ name, value, required, disabled, onChange }}
            />
            {label}
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
