// `npm run verify-settlement -- <file>`: recomputes a settlement from the JSON that its page offers, with the product's own
// pure rules and nothing of its database. `-` reads it from stdin. Exit code 0: every number comes out; 1: some don't; 2: it
// is no settlement.
import { build } from "esbuild";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { inRoot } from "./root.mjs";

const MOST_BYTES = 10 * 1024 * 1024;

class NoSettlement extends Error {}

/** The rules, with all that they need and nothing else. */
async function loadRules() {
  const dir = mkdtempSync(path.join(tmpdir(), "octopus-verify-"));
  const outfile = path.join(dir, "rules.mjs");
  try {
    await build({
      stdin: {
        contents: `export { recomputeSettlement } from "./recompute.ts"; export { settlementRecord } from "./schema.ts";`,
        resolveDir: inRoot("packages/api/src/settlement"),
      },
      outfile,
      bundle: true,
      platform: "node",
      target: "node20",
      format: "esm",
      logLevel: "warning",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function readRecord(file, schema) {
  let text;
  try {
    text = readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new NoSettlement(`${file} can't be read (${error.code}).`);
  }
  if (text.length > MOST_BYTES) throw new NoSettlement(`${file} is too large to be a settlement.`);
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    throw new NoSettlement(`${file} is no JSON.`);
  }
  const { success, data, error } = schema.safeParse(json);
  if (success) return data;
  const [{ path: where, message }] = error.issues;
  throw new NoSettlement(`${file} is no settlement: ${where.join(".") || "it"}: ${message}.`);
}

const points = (value) => (value === null ? "undecided" : String(value));

const [file, ...more] = process.argv.slice(2);
try {
  if (file === undefined || more.length > 0)
    throw new NoSettlement("Name one file: npm run verify-settlement -- settlement.json");
  const { recomputeSettlement, settlementRecord } = await loadRules();
  const record = readRecord(file, settlementRecord);
  const checks = recomputeSettlement(record);
  const wrong = checks.filter(({ written, recomputed }) => written !== recomputed);
  console.log(`${record.mission.title}, ${record.mission.startsOn} to ${record.mission.endsOn}`);
  for (const { what, written, recomputed } of checks)
    console.log(
      written === recomputed
        ? `  ok     ${what}: ${points(written)}`
        : `  WRONG  ${what}: written ${points(written)}, recomputed ${points(recomputed)}`,
    );
  console.log(
    wrong.length === 0
      ? `All ${checks.length} numbers come out.`
      : `${wrong.length} of ${checks.length} numbers do not come out.`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof NoSettlement)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
