import { createHmac, type Hmac } from "node:crypto";
import type { SecretKey, SecretKeys } from "../kernel/secret-keys.js";
import { contentOf } from "../points/index.js";
import type { ReadEntry } from "./entries.js";

/** A stretch of the ledger that is sealed: all transfers up to `lastTransferId`, from where the one before ends. */
export interface Stretch {
  readonly lastTransferId: number;
  readonly transfers: number;
  /** `<key id>.<hash>`; covers the digest of the stretch before. */
  readonly digest: string;
}

interface Reckoning {
  readonly hmac: Hmac;
  transfers: number;
}

/**
 * Reckons the digests of the sealed stretches anew while the ledger passes by, and of one more up to `sealUpTo`. Memory
 * grows with nothing.
 */
export function followStretches(
  stretches: readonly Stretch[],
  keys: SecretKeys,
  sealUpTo: number | undefined,
) {
  const faults: string[] = [];
  let sealed: Stretch | undefined;
  let n = 0;
  let previous = "";
  let from = 0;
  let reckoning = begin(keyOf(stretches[0]) ?? keys[0]);

  function keyOf(stretch: Stretch | undefined): SecretKey | undefined {
    return stretch && keys.find(({ id }) => stretch.digest.startsWith(`${id}.`));
  }

  function begin({ secret }: SecretKey): Reckoning {
    return { hmac: createHmac("sha256", `ledger|${secret}`).update(`${previous}\n`), transfers: 0 };
  }

  /** Ends the present stretch, and whichever follow without a transfer, before a transfer `id`. */
  function endBefore(id: number): void {
    for (let stretch = stretches[n]; stretch && stretch.lastTransferId < id; stretch = stretches[n]) {
      const key = keyOf(stretch);
      const digest = `${key?.id ?? ""}.${reckoning.hmac.digest("base64url")}`;
      const where = `sealed stretch of transfers ${from + 1} to ${stretch.lastTransferId}`;
      if (key === undefined) faults.push(`the ${where} is sealed with a key that is not there`);
      else if (stretch.lastTransferId <= from) faults.push(`the ${where} ends before it begins`);
      else if (reckoning.transfers !== stretch.transfers)
        faults.push(`the ${where} holds ${reckoning.transfers} transfers, not ${stretch.transfers}`);
      else if (digest !== stretch.digest) faults.push(`the ${where} is not what was sealed`);
      from = stretch.lastTransferId;
      previous = stretch.digest;
      n += 1;
      reckoning = begin(keyOf(stretches[n]) ?? keys[0]);
    }
    const isNew =
      sealUpTo !== undefined &&
      sealed === undefined &&
      n === stretches.length &&
      from < sealUpTo &&
      sealUpTo < id;
    if (isNew && reckoning.transfers > 0) {
      const digest = `${keys[0].id}.${reckoning.hmac.digest("base64url")}`;
      sealed = { lastTransferId: sealUpTo, transfers: reckoning.transfers, digest };
    }
  }

  return {
    pass({ id, seal, entry }: ReadEntry): void {
      endBefore(id);
      if (sealed !== undefined) return;
      reckoning.hmac.update(`${id}|${seal ?? ""}|${contentOf(entry)}\n`);
      reckoning.transfers += 1;
    },
    /** What differs, and the stretch that may now be sealed. */
    end(): { faults: string[]; sealed: Stretch | undefined } {
      endBefore(Number.MAX_SAFE_INTEGER);
      return { faults, sealed };
    },
  };
}
