import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button";
import { Icon } from "./icon";
import { useHydrated } from "./use-hydrated";

export interface CopyButtonProps {
  /** What is copied, and what stands beside the button to be selected by hand. */
  text: string;
  children?: ReactNode;
  /** Only the button, where the text stands on the page already. */
  hideText?: boolean | undefined;
}

/** How long "복사했어요" stays, in milliseconds. */
const thanks = 2_000;

/** Copies a text. Without JavaScript the text itself remains, one press selects it all. */
export function CopyButton({ text, children, hideText = false }: CopyButtonProps) {
  const { t } = useTranslation("ui");
  const live = useHydrated();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), thanks);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Refused by the browser: the text beside the button can still be selected.
    }
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {!(hideText && live) && (
        <code className="bg-surface-sunk rounded-lg px-3 py-1.5 text-lg font-bold tracking-widest select-all">
          {text}
        </code>
      )}
      {live && (
        <Button type="button" size="small" onClick={() => void copy()}>
          <Icon name={copied ? "check" : "copy"} size={18} />
          <span aria-live="polite">{copied ? t("copied") : (children ?? t("copy"))}</span>
        </Button>
      )}
    </span>
  );
}
