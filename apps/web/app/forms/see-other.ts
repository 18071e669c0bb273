import { replace, type TypedResponse } from "@remix-run/node";

/**
 * Where a form leads that has done its work. That page takes the form's place in the browser's history: Back leads to where the
 * form was opened, and never to a form that is done.
 */
export function seeOther(path: string, headers: HeadersInit = {}): TypedResponse<never> {
  return replace(path, { status: 303, headers });
}
