import helmet from "helmet";
import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { RequestHandler, Response } from "express";

const A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** What a page may ask the device for: a photo of the check-in, and nothing else that a stolen script could use. */
const PERMISSIONS = Object.entries({
  camera: "self",
  accelerometer: "",
  "browsing-topics": "",
  "display-capture": "",
  geolocation: "",
  gyroscope: "",
  hid: "",
  magnetometer: "",
  microphone: "",
  midi: "",
  payment: "",
  serial: "",
  usb: "",
})
  .map(([feature, who]) => `${feature}=(${who})`)
  .join(", ");

const strictTransport = `max-age=${A_YEAR_IN_SECONDS}; includeSubDomains`;

/** The nonce of this response's Content-Security-Policy. */
export function cspNonceOf(response: Response): string {
  const locals = response.locals as { cspNonce?: string };
  return (locals.cspNonce ??= randomBytes(16).toString("base64"));
}

interface SecurityOptions {
  /** Whether people reach the site by HTTPS: from then on their browsers come by nothing else. */
  readonly https: boolean;
  /** Where a form of ours may lead to: to sign in elsewhere, and to pay. */
  readonly formOrigins?: readonly string[];
  /** Whether a style may stand in a page without its nonce: in development only. */
  readonly inlineStyles?: boolean;
}

/**
 * What the browser may do on our pages. `storeOrigin` is where photos are sent to and seen from. Scripts run by nonce
 * only; forms post to us, and by way of us to where people sign in elsewhere or pay; nobody may frame us.
 */
export function securityHeaders(
  storeOrigin: string,
  { https, formOrigins = [], inlineStyles = false }: SecurityOptions,
): RequestHandler {
  const nonce = (_request: unknown, response: unknown) => `'nonce-${cspNonceOf(response as Response)}'`;
  const helmeted = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonce],
        // Radix holds the page still under a dialog by a <style> with the nonce.
        styleSrc: ["'self'", inlineStyles ? "'unsafe-inline'" : nonce],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:", storeOrigin],
        connectSrc: ["'self'", storeOrigin],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        // Linking and charging are forms of ours, whose answers lead to the provider.
        formAction: ["'self'", ...formOrigins],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https && { maxAge: A_YEAR_IN_SECONDS, includeSubDomains: true },
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    crossOriginEmbedderPolicy: false,
  });
  return (request, response, next) => {
    response.setHeader("Permissions-Policy", PERMISSIONS);
    helmeted(request, response, next);
  };
}

/** For what the API answers: data that no browser may take for a page, keep, or show in a frame. */
export function setApiHeaders(response: ServerResponse, { https }: { https: boolean }): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  response.setHeader("Referrer-Policy", "no-referrer");
  // A stream says for itself what may be kept of it.
  response.setHeader("Cache-Control", "no-store");
  if (https) response.setHeader("Strict-Transport-Security", strictTransport);
}
