/** The bytes of a file → its text and the encoding it was in. */
import { UserError } from '../errors.ts';
import { wording } from '../messages/problems.ts';
import type { Problem } from '../model.ts';
import { ruler } from './positions.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';
  /** Set when the file was understood but should be saved as UTF-8. */
  readonly note?: 'encoding';
}

type Decoder = InstanceType<typeof TextDecoder>;
const decoders = new Map<string, Decoder>();

function decoderOf(encoding: string): Decoder {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true });
  decoders.set(encoding, decoder);
  return decoder;
}

/** The text without its byte order mark; `null` for bytes that are no UTF-8. */
export type ReadUtf8 = (bytes: Uint8Array) => string | null;

/** Text has no NUL. */
const withoutNul = (text: string | null): string | null => (text?.includes('\0') ? null : text);

function attempt(encoding: string, bytes: Uint8Array): string | null {
  try {
    return decoderOf(encoding).decode(bytes);
  } catch {
    // What is left in it of these bytes is not to meet the next ones.
    decoders.delete(encoding);
    return null;
  }
}

/** The line of the first byte that is no UTF-8, in what is UTF-8 but for a few bytes: read as anything else all of it would be garbled. */
function damagedLine(bytes: Uint8Array): number | null {
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  if (broken === 0 || whole <= 4 * broken) return null;
  return text.slice(0, text.indexOf('\ufffd')).split(/\r\n|\r|\n/).length;
}

/**
 * WPS and Excel on Windows write GB18030, and UTF-16 as “Unicode text”.
 * @param readUtf8 for who knows a faster way than the standard one.
 * @throws UserError for what is not text.
 */
export function decode(bytes: Uint8Array, readUtf8: ReadUtf8 = (all) => attempt('utf-8', all)): Decoded {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const encoding = first === 0xff ? 'UTF-16LE' : 'UTF-16BE';
    const text = withoutNul(attempt(encoding, bytes));
    if (text !== null) return { text, encoding, note: 'encoding' };
  } else {
    const utf8 = withoutNul(readUtf8(bytes));
    if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' };
    const line = damagedLine(bytes);
    if (line !== null) throw new UserError(wording('damaged-text', { line }).message);
    const chinese = withoutNul(attempt('gb18030', bytes));
    if (chinese !== null) return { text: chinese, encoding: 'GB18030', note: 'encoding' };
    // UTF-16 without a mark: a manifest begins with ASCII, every second byte of which is nought.
    const encoding = second === 0 ? 'UTF-16LE' : 'UTF-16BE';
    const unmarked = (first === 0) === (second === 0) ? null : withoutNul(attempt(encoding, bytes));
    if (unmarked !== null) return { text: unmarked, encoding, note: 'encoding' };
  }
  throw new UserError(wording('not-text', {}).message);
}

/** The hint for a file that is not UTF-8, placed at its first line. */
export function encodingHint(file: string, decoded: Decoded): Problem | null {
  if (decoded.note === undefined) return null;
  const measure = ruler(file, decoded.text);
  const place = measure.place(0, measure.lineEnd(0));
  return { code: 'encoding', severity: 'hint', ...wording('encoding', decoded), pointer: '', place };
}
