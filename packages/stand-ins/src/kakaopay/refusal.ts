/** An answer of KakaoPay's that says no. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

const invalid = (what: string) => new Refusal(400, -701, `${what} is not valid`);

/** A required text of a request, `most` characters at most. */
export function textIn(body: Record<string, unknown>, name: string, most: number): string {
  const value = body[name];
  if (typeof value !== "string" || value === "" || value.length > most) throw invalid(name);
  return value;
}

/** A required amount, in whole Won. */
export function amountIn(body: Record<string, unknown>, name: string): number {
  const value = body[name];
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) throw invalid(name);
  return value;
}

/** A required address of the merchant's. */
export function urlIn(body: Record<string, unknown>, name: string): string {
  const value = textIn(body, name, 255);
  if (!/^https?:$/.test(URL.parse(value)?.protocol ?? "")) throw invalid(name);
  return value;
}
