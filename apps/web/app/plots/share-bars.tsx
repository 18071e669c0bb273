import { useLanguage } from "~/i18n";
import { numberFormat } from "~/i18n/intl";
import { Legend } from "./legend";
import { layersOf } from "./layers";
import { lookOf } from "./looks";

interface ShareBarsProps {
  /** What the parts are called, in their order. */
  readonly names: readonly string[];
  readonly bars: readonly { name: string; total: number; parts: readonly number[] }[];
}

/** Bars of one length, each divided by what it consists of. The numbers are in a table beside it. */
export function ShareBars({ names, bars }: ShareBarsProps) {
  const numbers = numberFormat(useLanguage());
  return (
    <figure className="flex flex-col gap-3">
      <ul className="flex flex-col gap-2">
        {bars.map(({ name, total, parts }) => {
          const whole = parts.reduce((sum, part) => sum + part, 0);
          const pieces = layersOf(parts.map((part) => [whole === 0 ? 0 : (part * 100) / whole]));
          return (
            <li key={name}>
              <p className="flex justify-between text-sm">
                <span>{name}</span>
                <span className="text-muted tabular-nums">{numbers.format(total)}</span>
              </p>
              <svg width="100%" height="14" aria-hidden="true" className="block">
                <rect width="100%" height="14" rx="4" fill="var(--surface-sunk)" />
                {pieces.map(([piece], n) => (
                  <rect
                    key={n}
                    x={`${piece!.from}%`}
                    width={`${piece!.to - piece!.from}%`}
                    height="14"
                    fill={lookOf(n).color}
                  />
                ))}
              </svg>
            </li>
          );
        })}
      </ul>
      <figcaption>
        <Legend kind="area" names={names} />
      </figcaption>
    </figure>
  );
}
