/** Tells `createTestDatabase` of the server that its databases are to be made on. */
export function announceTestServer(url: string): void {
  process.env["OCTOPUS_TEST_POSTGRES_URL"] = url;
}

/** What a program of ours finds in its environment besides what it is given. */
export function inheritedEnvironment(): Record<string, string> {
  return { ...process.env } as Record<string, string>;
}

/** Tells a server that is started in this very process where to listen. */
export function announcePort(port: number): void {
  process.env["PORT"] = String(port);
}

/** Where Artillery's process finds what its people know. */
export const townFile = () => process.env["LOAD_TOWN"]!;
