import { clsx } from "clsx";
import { useState, type InputHTMLAttributes } from "react";
import { useLanguage } from "~/i18n";
import { Field, type FieldWords } from "./field";
import { useHydrated } from "./use-hydrated";

export interface SliderProps
  extends
    FieldWords,
    Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "children" | "min" | "max" | "defaultValue"> {
  min: number;
  max: number;
  defaultValue: number;
  /** The value as words, e.g. `(n) => `${n}명``; also what a screen reader says. */
  format?: ((value: number) => string) | undefined;
  /** Written under the track; min and max unless told. */
  ticks?: readonly number[] | undefined;
}

/** `<input type="range">` with its value said beside the label. */
export function Slider({
  label,
  hint,
  error,
  hideLabel,
  id,
  className,
  format = String,
  ticks,
  onInput,
  defaultValue,
  ...input
}: SliderProps) {
  const [value, setValue] = useState(defaultValue);
  // Without JavaScript the words couldn't follow the thumb; then only the ticks tell the value.
  const live = useHydrated();
  const language = useLanguage();
  const marks = ticks ?? [input.min, input.max];
  return (
    <Field {...{ hint, error, hideLabel, id, className }} label={label}>
      {(control) => (
        <div>
          {live && (
            <output htmlFor={control.id} className="block text-right text-xl font-bold tabular-nums">
              {format(value)}
            </output>
          )}
          <input
            {...input}
            {...control}
            type="range"
            defaultValue={defaultValue}
            aria-valuetext={live ? format(value) : undefined}
            onInput={(event) => {
              setValue(event.currentTarget.valueAsNumber);
              onInput?.(event);
            }}
            className="accent-brand h-11 w-full cursor-pointer"
          />
          <div
            aria-hidden="true"
            className={clsx("text-muted flex justify-between px-1 text-sm tabular-nums")}
          >
            {marks.map((mark) => (
              <span key={mark} suppressHydrationWarning>
                {mark.toLocaleString(language)}
              </span>
            ))}
          </div>
        </div>
      )}
    </Field>
  );
}
