/** The bytes of an .xlsx → nothing, or the reason why it is not opened: it unpacks to more than any ledger holds. */

import { type Extent, MARKS, type MarkBounds, measurer } from './mark-bounds.ts';

/** A ledger of fifty thousand records unpacks to about 30 MB. */
export interface Bounds extends MarkBounds {
  readonly packed: number;
  readonly unpacked: number;
  readonly parts: number;
}
export const BOUNDS: Bounds = {
  packed: 32 * 2 ** 20,
  unpacked: 128 * 2 ** 20,
  parts: 2000,
  ...MARKS,
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

interface Part {
  readonly method: number;
  readonly data: Uint8Array;
}

/** What the directory of the archive lists; sizes it claims are not believed. `null` where it is no archive we read. */
const partsOf = (bytes: Uint8Array): readonly Part[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 65558 && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: Part[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > bytes.length) return null;
    parts.push({ method, data: bytes.subarray(start, start + packed) });
    const named = view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    at += 46 + named + view.getUint16(at + 32, true);
  }
  return parts;
};

/** How long a part gets, counted while it is unpacked and not beyond `most`. @param see is shown every piece. */
const unpackedSize = async (
  data: Uint8Array,
  most: number,
  see: (piece: Uint8Array) => void,
): Promise<number> => {
  const stream = new Blob([data as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return size;
    size += value.length;
    see(value);
    if (size > most) {
      await reader.cancel();
      return size;
    }
  }
};

export type Bound = 'not-workbook' | 'too-large' | 'old-format';

/** OLE2: .xls of old, and .xlsx under a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

export const checkBounds = async (bytes: Uint8Array, bounds = BOUNDS): Promise<Bound | null> => {
  if (OLE.every((byte, index) => bytes[index] === byte)) return 'old-format';
  if (bytes.length > bounds.packed) return 'too-large';
  const parts = bytes.length < 22 ? null : partsOf(bytes);
  if (parts === null) return 'not-workbook';
  if (parts.length > bounds.parts) return 'too-large';
  let size = 0;
  const extent: Extent = measurer(bounds);
  for (const { method, data } of parts) {
    const see = extent.part();
    if (method !== STORED && method !== DEFLATED) return 'not-workbook';
    try {
      if (method === STORED) see(data);
      size += method === STORED ? data.length : await unpackedSize(data, bounds.unpacked - size, see);
    } catch {
      return 'not-workbook';
    }
    if (size > bounds.unpacked || extent.isBeyond()) return 'too-large';
  }
  return null;
};
