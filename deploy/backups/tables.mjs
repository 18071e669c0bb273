// What there is to be saved. Asked of the database itself, so that no new table is forgotten.

/** Every table with the columns that hold something of their own; those that others refer to come before them. */
export async function tablesOf(sql) {
  const tables = await sql`
    select c.relname as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    group by c.relname order by c.relname`;
  const references = await sql`
    select f.relname as from, t.relname as to from pg_constraint
    join pg_class f on f.oid = conrelid join pg_class t on t.oid = confrelid
    where contype = 'f' and conrelid <> confrelid and connamespace = 'public'::regnamespace`;
  const ordered = [];
  const waiting = new Set(tables);
  while (waiting.size > 0) {
    const free = [...waiting].filter(
      ({ name }) =>
        !references.some(({ from, to }) => from === name && [...waiting].some((other) => other.name === to)),
    );
    if (free.length === 0) throw new Error("the tables refer to each other in a circle");
    for (const table of free) {
      waiting.delete(table);
      ordered.push(table);
    }
  }
  return ordered;
}

/** Which migrations the database has had. */
export async function migrationsOf(sql) {
  return (await sql`select hash from drizzle.__drizzle_migrations order by created_at`).map(
    ({ hash }) => hash,
  );
}

/** Where every sequence stands. */
export async function sequencesOf(sql) {
  return [
    ...(await sql`select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' and last_value is not null`),
  ];
}
