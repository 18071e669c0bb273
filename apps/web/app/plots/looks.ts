/** Told apart in both themes, by people who don't see colours as well: each line has a dash of its own. */
const looks = [
  { color: "var(--plot-1)", dash: undefined },
  { color: "var(--plot-2)", dash: "7 4" },
  { color: "var(--plot-3)", dash: "2 3" },
  { color: "var(--plot-4)", dash: "9 3 2 3" },
  { color: "var(--plot-5)", dash: "1 5" },
] as const;

export const lookOf = (n: number) => looks[n % looks.length]!;
