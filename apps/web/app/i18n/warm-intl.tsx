import { useCspNonce } from "~/csp-nonce";
import { useLanguage } from "./use-language";

/**
 * The first formatter of dates takes a phone a tenth of a second, in which nothing can be pressed. It is made here, at the
 * top of the page, while there is nothing to do but wait for style and font; those after it cost nothing to speak of.
 */
export function WarmIntl() {
  const make = `new Intl.DateTimeFormat("${useLanguage()}")`;
  // The browser hides the nonce from the page, so that it looks changed.
  return <script nonce={useCspNonce()} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: make }} />;
}
