export function findChromium(options?: { headless?: boolean }): Promise<string | undefined>;
