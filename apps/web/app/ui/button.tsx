import { Link, useNavigation, type LinkProps } from "@remix-run/react";
import { clsx } from "clsx";
import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from "react";
import { Spinner } from "./spinner";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "regular" | "small";

const shape =
  "inline-flex select-none items-center justify-center gap-2 rounded-control text-center " +
  "transition-[background-color,transform,opacity] active:scale-[0.98] aria-disabled:cursor-default";

const variants: Record<ButtonVariant, string> = {
  primary: "bg-action font-bold text-white hover:bg-action-pressed",
  secondary: "font-semibold bg-surface text-ink border-2 border-line-strong hover:bg-surface-sunk",
  quiet: "font-semibold text-link hover:bg-surface-sunk",
  danger: "font-semibold bg-surface text-error-ink border-2 border-current hover:bg-error-ground",
};

/** 19 px bold is "large text" to WCAG, which is what lets white stand on the brand's red (4.0 : 1). */
const sizes: Record<ButtonSize, string> = {
  regular: "min-h-13 px-5 py-2 text-[1.1875rem]",
  small: "min-h-10 px-3.5 py-1 text-[0.9375rem]",
};

/** On small primary buttons the red is a shade darker, so that small white words keep 4.5 : 1. */
const smallPrimary = "bg-action-pressed";

interface Look {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Takes the whole width of its column. */
  wide?: boolean | undefined;
}

export function buttonClass({ variant = "secondary", size = "regular", wide = false }: Look): string {
  return clsx(
    shape,
    variants[variant],
    sizes[size],
    variant === "primary" && size === "small" && smallPrimary,
    wide && "w-full",
  );
}

export interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled"> {
  /** Being carried out: shows a spinner and ignores presses, but keeps its focus. */
  pending?: boolean | undefined;
  disabled?: boolean | undefined;
  children: ReactNode;
}

/** A button; `type` is "submit" unless told. While `pending` it can't be pressed again. */
export function Button({
  variant,
  size,
  wide,
  pending = false,
  disabled = false,
  type = "submit",
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // aria-disabled, not disabled: a disabled button drops the keyboard focus in the middle of the work.
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={press}
      className={clsx(buttonClass({ variant, size, wide }), (disabled || pending) && "opacity-60", className)}
    >
      {pending && <Spinner />}
      {children}
    </button>
  );
}

/** The button of a Remix `<Form>`: pending by itself from the press until the answer. `intent` names it among several. */
export function SubmitButton({
  intent,
  ...props
}: Omit<ButtonProps, "type" | "pending"> & { intent?: string | undefined }) {
  const { state, formData } = useNavigation();
  const mine = formData !== undefined && (intent === undefined || formData.get("intent") === intent);
  return (
    <Button
      {...props}
      {...(intent && { name: "intent", value: intent })}
      pending={state !== "idle" && mine}
    />
  );
}

export interface LinkButtonProps extends Look, LinkProps {}

/** A link that looks like a button: for going somewhere, not for changing something. */
export function LinkButton({ variant, size, wide, className, ...rest }: LinkButtonProps) {
  const look = buttonClass({ variant, size, wide });
  return <Link {...rest} className={clsx(look, "no-underline", className)} />;
}
