import type { RequestHandler } from "express";
import en from "../app/i18n/en/host.js";
import ko from "../app/i18n/ko/host.js";
import { languageOf } from "./language.js";

/** Bytes. Far above the longest form, and little enough to be held in memory for everybody who sends one. */
export const MAX_BODY_BYTES = 256 * 1024;

const words = { ko, en };

/**
 * Refuses what is too long to be a form of ours before a byte of it is read: photos go straight to their store. A body
 * of a length that isn't told could be of any; browsers, and proxies like nginx, tell it.
 */
export const bodyLimit: RequestHandler = (request, response, next) => {
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  const refuse = (status: 411 | 413) =>
    // The rest of it is not waited for.
    void response
      .status(status)
      .set("Connection", "close")
      .type("text/plain")
      .send(words[languageOf(request)].tooLong);
  if (encoding !== undefined) refuse(411);
  else if (Number(length ?? 0) > MAX_BODY_BYTES) refuse(413);
  else next();
};
