import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { ObjectTooLargeError, type ObjectStore } from "../ports/object-store.js";

type Asked = Pick<ObjectStore, "signUpload" | "head" | "read" | "write">;

/**
 * The photo store for those whom a person waits for: where it doesn't answer, or not in time, or has no room, they are
 * told so with PHOTO_STORE_ERROR, and the cause is logged.
 */
export function answering({ store, log }: Pick<Deps, "store" | "log">): Asked {
  const asked = async <Answer>(call: string, answer: Promise<Answer>): Promise<Answer> => {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof ObjectTooLargeError) throw error;
      log.error({ err: error, call }, "the photo store did not answer");
      throw new BusinessError("PHOTO_STORE_ERROR");
    }
  };
  return {
    signUpload: (upload) => asked("signUpload", store.signUpload(upload)),
    head: (key) => asked("head", store.head(key)),
    read: (key, options) => asked("read", store.read(key, options)),
    write: (key, bytes, contentType) => asked("write", store.write(key, bytes, contentType)),
  };
}
