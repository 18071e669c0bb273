import { clsx } from "clsx";
import { Dialog as Radix } from "radix-ui";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useClosesOnBack } from "~/back";
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

/** A sheet at the foot of a phone, a box in the middle of a wide screen. */
const sheet =
  "bg-surface text-ink fixed inset-x-0 top-auto bottom-0 max-h-[90dvh] overflow-y-auto rounded-t-card p-6 " +
  "pb-[calc(1.5rem+env(safe-area-inset-bottom))] " +
  "md:inset-x-auto md:top-1/2 md:bottom-auto md:left-1/2 md:w-[28rem] md:-translate-x-1/2 md:-translate-y-1/2 md:rounded-card";
const closeButton = "hover:bg-surface-sunk -mt-2 -mr-3 grid size-11 shrink-0 place-items-center rounded-full";

/**
 * A button that opens a modal. Before JavaScript arrives it opens a popover of HTML's own with the same in it; the button
 * is one and the same element, so that no press is lost that begins before and ends after. Back closes it.
 */
export function Dialog({ trigger, variant, size, wide, title, description, children }: DialogProps) {
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  useClosesOnBack(open, setOpen);
  const popoverId = useId();
  const content = (close?: () => void) => (typeof children === "function" ? children(close) : children);
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger
        className={buttonClass({ variant, size, wide })}
        // In HTML's spelling, as React 18 doesn't know it.
        {...(!hydrated && { popovertarget: popoverId })}
      >
        {trigger}
      </Radix.Trigger>
      {!hydrated && (
        <Popover id={popoverId} onFoundOpen={() => setOpen(true)} {...{ title, description }}>
          {content()}
        </Popover>
      )}
      <Radix.Portal>
        <Radix.Overlay className={"bg-navy/60 animate-fade fixed inset-0 z-40"} />
        <Radix.Content
          {...(!description && { "aria-describedby": undefined })}
          className={clsx(sheet, "animate-rise md:animate-fade z-50")}
        >
          <div className="flex items-start justify-between gap-4">
            <Radix.Title className="text-xl font-bold">{title}</Radix.Title>
            <Radix.Close className={closeButton}>
              <CloseSign />
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

interface PopoverProps extends Pick<DialogProps, "title" | "description"> {
  id: string;
  /** Called when JavaScript arrives and it is open: the modal is to take its place. */
  onFoundOpen: () => void;
  children: ReactNode;
}

/** What stands in for the modal until JavaScript arrives. Browsers that know no popovers show it in place. */
function Popover({ id, title, description, onFoundOpen, children }: PopoverProps) {
  const popover = useRef<HTMLDivElement>(null);
  const found = useRef(onFoundOpen);
  useEffect(() => {
    if ("popover" in HTMLElement.prototype && popover.current?.matches(":popover-open")) found.current();
  }, []);
  return (
    <div
      ref={popover}
      id={id}
      role="dialog"
      aria-labelledby={`${id}-title`}
      {...{ popover: "auto" }}
      className={clsx(sheet, "backdrop:bg-navy/60 m-0 w-full max-w-none border-0")}
    >
      <div className="flex items-start justify-between gap-4">
        <p id={`${id}-title`} className="text-xl font-bold">
          {title}
        </p>
        <button type="button" className={closeButton} {...{ popovertarget: id, popovertargetaction: "hide" }}>
          <CloseSign />
        </button>
      </div>
      {description && <div className="text-muted mt-1">{description}</div>}
      <div className="mt-5">{children}</div>
    </div>
  );
}

function CloseSign() {
  const { t } = useTranslation("ui");
  return (
    <>
      <Icon name="close" />
      <VisuallyHidden>{t("close")}</VisuallyHidden>
    </>
  );
}
