/** A text → 32 hex digits that stand for it: FNV-1a of 128 bits (draft-eastlake-fnv), to tell things apart, not to keep secrets. */

const BASIS = 0x6c62272e07bb014262b821756295c58dn;
const PRIME = 0x0000000001000000000000000000013bn;

export function fingerprintOf(text: string): string {
  let hash = BASIS;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(32, '0');
}
