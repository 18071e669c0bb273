/** The database to work on, from DATABASE_URL. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: it must say which PostgreSQL database to use");
  return url;
}
