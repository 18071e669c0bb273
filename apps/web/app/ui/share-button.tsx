import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button";
import { Icon } from "./icon";
import { useHydrated } from "./use-hydrated";

export interface ShareButtonProps {
  title: string;
  text: string;
  /** Absolute, or a path of this site. */
  url: string;
  children?: ReactNode;
}

/** The system's share sheet where there is one, else copies the address; without JavaScript shows it. */
export function ShareButton({ title, text, url, children }: ShareButtonProps) {
  const { t } = useTranslation("ui");
  const live = useHydrated();
  const [copied, setCopied] = useState(false);
  if (!live) return <code className="text-sm break-all select-all">{url}</code>;

  const share = async () => {
    const address = new URL(url, window.location.href).href;
    try {
      // Typed as always there, but desktop browsers and plain http lack it.
      if ("share" in navigator) await navigator.share({ title, text, url: address });
      else {
        await (navigator as Navigator).clipboard.writeText(`${text} ${address}`);
        setCopied(true);
      }
    } catch {
      // Closing the sheet without choosing rejects too; there is nothing to say about it.
    }
  };
  return (
    <Button type="button" size="small" onClick={() => void share()}>
      <Icon name={copied ? "check" : "share"} size={18} />
      <span aria-live="polite">{copied ? t("addressCopied") : (children ?? t("share"))}</span>
    </Button>
  );
}
