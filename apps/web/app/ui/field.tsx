import { clsx } from "clsx";
import { useId, type ReactNode } from "react";
import { Icon } from "./icon";

/** One message or several, as Conform's `field.errors` gives them. */
export type FieldError = string | readonly string[] | undefined;

/** What every control with a label takes. */
export interface FieldWords {
  label: ReactNode;
  /** How to fill it in; stands under the label. */
  hint?: ReactNode;
  /** What is wrong and what to do; stands at the field. */
  error?: FieldError;
  /** The label is for screen readers only. */
  hideLabel?: boolean | undefined;
}

/** What the control inside has to spread onto its input. */
export interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

export interface FieldProps extends FieldWords {
  id?: string | undefined;
  className?: string | undefined;
  children: (control: ControlProps) => ReactNode;
}

/** Label, hint and error around any control. The ids of hint and error are those Conform expects. */
export function Field({ label, hint, error, hideLabel, id, className, children }: FieldProps) {
  const { control, hintId, errorId } = useControl({ id, hint, error });
  return (
    <div className={clsx("flex flex-col gap-1.5", className)}>
      <label htmlFor={control.id} className={clsx("font-semibold", hideLabel && "sr-only")}>
        {label}
      </label>
      <FieldHint id={hintId}>{hint}</FieldHint>
      {children(control)}
      <FieldErrors id={errorId} error={error} />
    </div>
  );
}

/** The ids that tie a control to its hint and error. */
export function useControl({
  id,
  hint,
  error,
}: {
  id: string | undefined;
  hint: ReactNode;
  error: FieldError;
}) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const hintId = `${controlId}-description`;
  const errorId = `${controlId}-error`;
  const wrong = messages(error).length > 0;
  const described = [Boolean(hint) && hintId, wrong && errorId].filter(Boolean).join(" ");
  const control: ControlProps = {
    id: controlId,
    "aria-describedby": described || undefined,
    "aria-invalid": wrong || undefined,
  };
  return { control, hintId, errorId };
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="text-muted text-sm">
      {children}
    </p>
  );
}

export function FieldErrors({ id, error }: { id: string; error: FieldError }) {
  const lines = messages(error);
  if (lines.length === 0) return null;
  return (
    <div id={id} className="text-error-ink flex gap-1.5 text-sm font-semibold">
      <Icon name="warning" size={18} className="mt-0.5 shrink-0" />
      <div>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}

function messages(error: FieldError): readonly string[] {
  return error === undefined || error === "" ? [] : typeof error === "string" ? [error] : error;
}

/** The look of a box one types or chooses in. */
export const boxClass =
  "w-full rounded-control border-2 border-line-strong bg-surface px-3.5 py-2.5 text-ink placeholder:text-muted " +
  "focus-visible:border-focus aria-[invalid]:border-error-ink disabled:bg-surface-sunk disabled:text-muted";
