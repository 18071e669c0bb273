/** The device's own clock, in milliseconds since the epoch: all there is to go by without the server. */
export function deviceNow(): number {
  return Date.now();
}
