import { Transform } from "node:stream";

/**
 * React 18 writes pages by blocks of 2 KB. Where a letter of several bytes doesn't fit into the rest of one, it sends that
 * rest as zero bytes, which a browser shows as � in the midst of a word. No page has a zero byte of its own: they are taken
 * out. To be removed with React 19, which has mended it.
 */
export function dropPadding(): Transform {
  return new Transform({
    transform(block: Uint8Array, _encoding, done) {
      done(null, block.includes(0) ? block.filter((byte) => byte !== 0) : block);
    },
  });
}
