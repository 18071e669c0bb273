import { type Theme, themes } from "./theme";

/** The ground's colour, in which browsers draw what is around a page. */
const grounds: Record<Theme, string> = { light: "#F7F5FC", dark: "#0D1826" };

/** Tells browsers the colour around the page: of the chosen theme, or of each that the device may be in. */
export function ThemeColors({ theme }: { theme: Theme | null }) {
  if (theme !== null) return <meta name="theme-color" content={grounds[theme]} />;
  return themes.map((each) => (
    <meta key={each} name="theme-color" media={`(prefers-color-scheme: ${each})`} content={grounds[each]} />
  ));
}
