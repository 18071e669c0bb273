/** From where to where one series reaches on each day, when it lies upon those before it. */
export type Layer = { from: number; to: number }[];

/** Lays series upon each other, day by day. */
export function layersOf(all: readonly (readonly (number | null)[])[]): Layer[] {
  const tops: number[] = [];
  return all.map((values) =>
    values.map((value, day) => {
      const from = tops[day] ?? 0;
      const to = from + (value ?? 0);
      tops[day] = to;
      return { from, to };
    }),
  );
}
