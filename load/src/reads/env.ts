/** What the bench hands the bare API. */
export const bareApiSettings = () => process.env as Record<string, string>;
