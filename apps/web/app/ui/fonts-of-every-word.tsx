import fonts from "pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css?url";
import { useHydrated } from "./use-hydrated";

/**
 * Pretendard's ninety subsets, for words of people that our own font lacks a syllable of. The list of them alone takes a
 * phone as long to read as the rest of our style, so it comes when the page is there.
 */
export function FontsOfEveryWord() {
  const sheet = <link rel="stylesheet" href={fonts} />;
  return useHydrated() ? sheet : <noscript>{sheet}</noscript>;
}
