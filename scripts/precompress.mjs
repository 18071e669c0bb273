// Writes a .br and a .gz beside every file below a directory that gets smaller by it: `node precompress.mjs <dir>`.
// Done once, with all the effort there is, instead of at each request.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TEXT = /[.](js|css|svg|json|webmanifest|html|txt)$/;
/** Below this, headers are most of what is sent. */
const WORTHWHILE_BYTES = 1024;

const dir = process.argv[2];
for (const name of readdirSync(dir, { recursive: true })) {
  if (!TEXT.test(name)) continue;
  const file = path.join(dir, name);
  const content = readFileSync(file);
  if (content.length < WORTHWHILE_BYTES) continue;
  const brotli = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
  writeFileSync(`${file}.br`, brotliCompressSync(content, brotli));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
}
