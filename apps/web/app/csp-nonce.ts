import { createContext, useContext } from "react";

const CspNonce = createContext<string | undefined>(undefined);

export const CspNonceProvider = CspNonce.Provider;

/** The nonce for inline scripts; undefined in the browser, where the attribute is hidden from scripts anyway. */
export function useCspNonce(): string | undefined {
  return useContext(CspNonce);
}
