/** A row's number as addresses write it: digits without a leading zero, within what a number holds exactly. */
export function rowIdText(text: string | undefined): number | undefined {
  if (text === undefined || !/^[1-9]\d{0,15}$/.test(text)) return undefined;
  const id = Number(text);
  return Number.isSafeInteger(id) ? id : undefined;
}
