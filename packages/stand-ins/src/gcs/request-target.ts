export interface RequestTarget {
  readonly rawPath: string;
  readonly rawQuery: string;
}

/** Splits a request target at its first question mark, leaving every byte as it was sent. */
export function splitTarget(target: string): RequestTarget {
  const mark = target.indexOf("?");
  return mark < 0
    ? { rawPath: target, rawQuery: "" }
    : { rawPath: target.slice(0, mark), rawQuery: target.slice(mark + 1) };
}

/** The text behind a percent-encoded path part, `undefined` where it isn't valid UTF-8. */
export function decodePathPart(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}

/** Cloud Storage's rule: 1 to 1024 bytes of UTF-8, no line break, and neither `.` nor `..` as a whole. */
export function isObjectName(key: string): boolean {
  const byteLength = Buffer.byteLength(key);
  return byteLength >= 1 && byteLength <= 1024 && !/[\r\n]/.test(key) && key !== "." && key !== "..";
}
