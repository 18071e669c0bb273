import { parse } from "cookie";
import { isTheme, type Theme, themeCookie } from "./theme";

/** The theme that was chosen for the browser that asks; null where it goes by the device. */
export function chosenTheme({ headers }: Request): Theme | null {
  const chosen = parse(headers.get("cookie") ?? "")[themeCookie];
  return isTheme(chosen) ? chosen : null;
}
