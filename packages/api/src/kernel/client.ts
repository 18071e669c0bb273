/** Where a request comes from. */
export interface Client {
  /** The IP address; behind a proxy of ours, the one that it tells. */
  readonly address: string;
  /** What the browser or program calls itself. */
  readonly userAgent: string | undefined;
}
