/** More than any form of ours has. */
const MOST_FIELDS = 64;
/** `email`, or a part of something in a list: `windows[5].start`. */
const NAME = /^[a-zA-Z]\w{0,39}(\[\d\]\.[a-zA-Z]\w{0,39})?$/;

/**
 * Whether a form has as many fields, and such names, as a form of ours can have. The library that reads forms makes a list
 * as long as the index in a name says, and an object as deep as a name goes: without this check, one short post of a stranger
 * stops the process.
 */
export function hasNamesOfOurs(form: FormData): boolean {
  const names = [...form.keys()];
  return names.length <= MOST_FIELDS && names.every((name) => NAME.test(name));
}
