import { Link, type LinkProps } from "@remix-run/react";
import { clsx } from "clsx";
import type { ReactNode } from "react";

export type CardTone = "plain" | "mint" | "pink" | "sunk";

const tones: Record<CardTone, string> = {
  plain: "bg-surface shadow-card",
  mint: "on-pastel bg-mint text-ink",
  pink: "on-pastel bg-pink text-ink",
  sunk: "bg-surface-sunk",
};

const base = "block min-w-0 rounded-card p-5";

export interface CardProps {
  as?: "section" | "article" | "div" | "li" | undefined;
  tone?: CardTone | undefined;
  /** For a section: the id of its heading. */
  "aria-labelledby"?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}

export function Card({ as: Element = "section", tone = "plain", className, ...rest }: CardProps) {
  return <Element {...rest} className={clsx(base, tones[tone], className)} />;
}

/** A card that is one link as a whole; put no other link or button inside. */
export function CardLink({
  tone = "plain",
  className,
  ...rest
}: LinkProps & { tone?: CardTone | undefined }) {
  return (
    <Link
      {...rest}
      className={clsx(
        base,
        tones[tone],
        "transition-transform hover:-translate-y-0.5 active:scale-[0.99]",
        className,
      )}
    />
  );
}
