import helmet from "helmet";
import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";

/** The nonce of this response's Content-Security-Policy. */
export function cspNonceOf(response: Response): string {
  const locals = response.locals as { cspNonce?: string };
  return (locals.cspNonce ??= randomBytes(16).toString("base64"));
}

/**
 * What the browser may do on our pages. `storeOrigin` is where photos are sent to and seen from. Scripts run by nonce
 * only; forms post to us only, and from
 * us to where people sign in elsewhere; nobody may frame us.
 */
export function securityHeaders(
  storeOrigin: string,
  { https, signInOrigins }: { https: boolean; signInOrigins: readonly string[] },
): RequestHandler {
  const nonce = (_request: unknown, response: unknown) => `'nonce-${cspNonceOf(response as Response)}'`;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonce],
        // Radix holds the page still under a dialog by a <style> with the nonce.
        styleSrc: ["'self'", nonce],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:", storeOrigin],
        connectSrc: ["'self'", storeOrigin],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        // Linking is a form of ours, whose answer leads to the provider.
        formAction: ["'self'", ...signInOrigins],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https,
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    crossOriginEmbedderPolicy: false,
  });
}
