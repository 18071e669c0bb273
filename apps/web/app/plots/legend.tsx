import { lookOf } from "./looks";

/** Which name is which: a piece of the line, or a square of the area. */
export function Legend({ names, kind }: { names: readonly string[]; kind: "line" | "area" }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {names.map((name, n) => {
        const { color, dash } = lookOf(n);
        return (
          <li key={name} className="flex items-center gap-2">
            {kind === "line" ? (
              <svg width="28" height="8" aria-hidden="true">
                <line x1="1" x2="27" y1="4" y2="4" stroke={color} strokeWidth="3" strokeDasharray={dash} />
              </svg>
            ) : (
              <svg width="12" height="12" aria-hidden="true">
                <rect width="12" height="12" rx="3" fill={color} />
              </svg>
            )}
            {name}
          </li>
        );
      })}
    </ul>
  );
}
