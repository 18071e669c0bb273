export interface PointsProps {
  /** Whole points. */
  value: number;
  /** Writes a + before gains as well, as a statement does. */
  signed?: boolean | undefined;
  className?: string | undefined;
}

/** `1,000P`; a true minus sign for what went out. */
export function formatPoints(value: number, signed = false): string {
  // Grouped by hand: Node's and the browser's Intl may differ, and hydration compares letter by letter.
  const digits = Math.abs(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = value < 0 ? "−" : signed && value > 0 ? "+" : "";
  return `${sign}${digits}P`;
}

export function Points({ value, signed = false, className }: PointsProps) {
  return (
    <data value={value} className={`tabular-nums ${className ?? ""}`}>
      {formatPoints(value, signed)}
    </data>
  );
}
