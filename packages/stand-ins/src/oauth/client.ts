/** An application that is registered with a provider. */
export interface RegisteredClient {
  readonly id: string;
  readonly secret: string;
  /** Where people may be sent back to, compared as they are written. */
  readonly redirectUris: readonly string[];
}
