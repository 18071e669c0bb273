-- Search knows pieces of three characters as well: those of the titles that there are. What is written from now on brings its own.
INSERT INTO "mission_title_grams" ("gram", "mission_id")
  SELECT DISTINCT lower(substr(title, start, 3)), id
  FROM (SELECT "id", normalize("title", NFC) AS title FROM "missions") AS titles,
    generate_series(1, char_length(title) - 2) AS start
  ON CONFLICT DO NOTHING;
