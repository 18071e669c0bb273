import { clsx } from "clsx";
import { pointsInWords } from "../i18n/formats";
import type { Language } from "../i18n/language";
import { useLanguage } from "../i18n/use-language";

export interface PointsProps {
  /** Whole points. */
  value: number;
  /** Writes a + before gains as well, as a statement does. */
  signed?: boolean | undefined;
  className?: string | undefined;
}

export interface FormatPointsOptions {
  language: Language;
  signed?: boolean | undefined;
}

/** The words of Points: `1,000P`. A sentence asks for them itself: `{{stake, points}}`, `{{bonus, points(signed: true)}}`. */
export function formatPoints(value: number, { language, signed = false }: FormatPointsOptions): string {
  return pointsInWords(value, language, signed);
}

export function Points({ value, signed, className }: PointsProps) {
  const language = useLanguage();
  return (
    // Node's and the browser's Intl may group differently, which is no reason to draw the page again.
    <data
      value={value}
      className={clsx("whitespace-nowrap tabular-nums", className)}
      suppressHydrationWarning
    >
      {formatPoints(value, { language, signed })}
    </data>
  );
}
