import { clsx } from "clsx";
import { Dialog as Radix } from "radix-ui";
import { useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { buttonClass, type ButtonSize, type ButtonVariant } from "./button";
import { Icon } from "./icon";
import { useHydrated } from "./use-hydrated";
import { VisuallyHidden } from "./visually-hidden";

export interface DialogProps {
  /** The words on the button that opens it. */
  trigger: ReactNode;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  wide?: boolean | undefined;
  title: ReactNode;
  description?: ReactNode;
  /** A function is told how to close it; without JavaScript there is nothing to close and `close` is undefined. */
  children: ReactNode | ((close: (() => void) | undefined) => ReactNode);
}

/**
 * A button that opens a modal. Before JavaScript arrives it is a `<details>` that unfolds the same content in place.
 */
export function Dialog({ trigger, variant, size, wide, title, description, children }: DialogProps) {
  const { t } = useTranslation("ui");
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  const folded = useRef<HTMLDetailsElement>();
  const look = buttonClass({ variant, size, wide });
  const content = (close?: () => void) => (typeof children === "function" ? children(close) : children);

  if (!hydrated) {
    return (
      <details
        className={clsx("group", wide && "w-full")}
        ref={(details) => {
          // Looked at when it is taken over, and once more when it goes: opened by then, the modal opens in its place,
          // so that nobody presses twice.
          if (details) folded.current = details;
          if (folded.current?.open) setOpen(true);
        }}
      >
        <summary className={clsx(look, "list-none [&::-webkit-details-marker]:hidden")}>{trigger}</summary>
        <div className="rounded-card border-line bg-surface mt-3 border-2 p-5">
          <p className="text-lg font-bold">{title}</p>
          {description && <div className="text-muted mt-1">{description}</div>}
          <div className="mt-4">{content()}</div>
        </div>
      </details>
    );
  }
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger className={look}>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="animate-fade bg-navy/60 fixed inset-0 z-40" />
        <Radix.Content
          {...(!description && { "aria-describedby": undefined })}
          className={clsx(
            "animate-rise rounded-t-card bg-surface text-ink fixed inset-x-0 bottom-0 z-50 max-h-[90dvh] overflow-y-auto p-6",
            "pb-[calc(1.5rem+env(safe-area-inset-bottom))] md:inset-x-auto md:top-1/2 md:bottom-auto md:left-1/2",
            "md:animate-fade md:rounded-card md:w-[28rem] md:-translate-x-1/2 md:-translate-y-1/2",
          )}
        >
          <div className="flex items-start justify-between gap-4">
            <Radix.Title className="text-xl font-bold">{title}</Radix.Title>
            <Radix.Close className="hover:bg-surface-sunk -mt-2 -mr-3 grid size-11 place-items-center rounded-full">
              <Icon name="close" />
              <VisuallyHidden>{t("close")}</VisuallyHidden>
            </Radix.Close>
          </div>
          {description && (
            <Radix.Description asChild>
              <div className="text-muted mt-1">{description}</div>
            </Radix.Description>
          )}
          <div className="mt-5">{content(() => setOpen(false))}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
