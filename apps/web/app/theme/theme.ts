/** What somebody can have chosen for this browser; without a choice it goes by the device. */
export const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Keeps the choice; read with each page. */
export const themeCookie = "octopus_theme";

export function isTheme(value: unknown): value is Theme {
  return (themes as readonly unknown[]).includes(value);
}
