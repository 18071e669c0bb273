import type { ServerResponse } from "node:http";
import type { Refusal } from "./verify-v4.js";

/** An error as Cloud Storage's XML API tells it. */
export interface XmlError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** Further elements, by name. */
  readonly details?: Readonly<Record<string, string>>;
}

export const NO_SUCH_BUCKET: XmlError = {
  status: 404,
  code: "NoSuchBucket",
  message: "The specified bucket does not exist.",
};
export const NO_SUCH_KEY: XmlError = {
  status: 404,
  code: "NoSuchKey",
  message: "The specified key does not exist.",
};
export const INVALID_LENGTH_RANGE: XmlError = {
  status: 400,
  code: "InvalidArgument",
  message: "x-goog-content-length-range is two numbers of bytes with a comma between them.",
};
export const INVALID_OBJECT_NAME: XmlError = {
  status: 400,
  code: "InvalidArgument",
  message: "The specified object name is not valid.",
};
export const ENTITY_TOO_LARGE: XmlError = {
  status: 400,
  code: "EntityTooLarge",
  message: "Your proposed upload is larger than the range x-goog-content-length-range allows.",
};
export const ENTITY_TOO_SMALL: XmlError = {
  status: 400,
  code: "EntityTooSmall",
  message: "Your proposed upload is smaller than the range x-goog-content-length-range allows.",
};
export const MISSING_CONTENT_LENGTH: XmlError = {
  status: 411,
  code: "MissingContentLength",
  message: "You must provide the Content-Length HTTP header.",
};
export const INTERNAL_ERROR: XmlError = {
  status: 500,
  code: "InternalError",
  message: "We encountered an internal error. Please try again.",
};
export const METHOD_NOT_ALLOWED: XmlError = {
  status: 405,
  code: "MethodNotAllowed",
  message: "The specified method is not allowed against this resource.",
};

/** The answer to a request whose signature doesn't hold. */
export function refusalError(refusal: Refusal): XmlError {
  switch (refusal.reason) {
    case "not-signed":
      return { status: 403, code: "AccessDenied", message: "Access denied." };
    case "malformed-query":
      return {
        status: 400,
        code: "InvalidArgument",
        message: "Invalid argument.",
        details: { ParameterName: refusal.parameter },
      };
    case "unknown-service-account":
      return {
        status: 403,
        code: "InvalidSecurity",
        message: "The provided security credentials are not valid.",
      };
    case "not-yet-valid":
      return {
        status: 403,
        code: "RequestTimeTooSkewed",
        message: "The difference between the request time and the server's time is too large.",
      };
    case "expired":
      return {
        status: 400,
        code: "ExpiredToken",
        message: "The provided token has expired.",
        details: { Details: `Request signature expired at: ${refusal.expiredAt.toISOString()}` },
      };
    case "signed-header-missing":
    case "header-not-signed":
      return {
        status: 400,
        code: "MalformedSecurityHeader",
        message: "Your request has a malformed header.",
        details: { ParameterName: refusal.header },
      };
    case "signature-mismatch":
      return {
        status: 403,
        code: "SignatureDoesNotMatch",
        message: "Access denied.",
        details: { StringToSign: refusal.stringToSign, CanonicalRequest: refusal.canonicalRequest },
      };
  }
}

/** Answers with the error as an XML document; a HEAD request gets the status alone. */
export function sendXmlError(response: ServerResponse, error: XmlError): void {
  const elements = { Code: error.code, Message: error.message, ...error.details };
  const inside = Object.entries(elements).map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`);
  const body = `<?xml version='1.0' encoding='UTF-8'?><Error>${inside.join("")}</Error>`;
  response.writeHead(error.status, {
    "content-type": "application/xml; charset=UTF-8",
    "content-length": Buffer.byteLength(body),
    "cache-control": "private, max-age=0",
  });
  response.end(body);
}

function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
