/** YAML text that does not parse → every syntax error in it, what can be read all the same, and where that stands. */
import { YAMLException } from 'js-yaml';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseAllDocuments,
  Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import { type Fault, fault } from './fault.ts';
import { MAX_DEPTH } from './parse.ts';
import type { Spot } from './spots.ts';

export interface Broken {
  /** `undefined` where nothing could be read. */
  readonly value: unknown;
  readonly spots: () => Spot | null;
  readonly faults: readonly Fault[];
}

type Named = (text: string, error: YAMLError) => Fault;
const at = (error: YAMLError): [number, number] => [error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)];
const lineAround = (text: string, offset: number): string => {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return text.slice(start, text.slice(offset).search(/[\r\n]|$/) + offset).trim();
};
const indentation: Named = (_, error) => fault('bad-indent', { want: null }, ...at(error));
const unknown: Named = (_, error) => fault('syntax', {}, ...at(error));

/** The library's codes in our words. Of several errors on a line the first one is the cause. */
const NAMED: Readonly<Record<string, Named>> = {
  TAB_AS_INDENT: (_, error) => fault('tab-indent', {}, ...at(error)),
  BAD_INDENT: indentation,
  BLOCK_AS_IMPLICIT_KEY: indentation,
  BLOCK_IN_FLOW: (_, error) => fault('missing-comma', {}, ...at(error)),
  BAD_DQ_ESCAPE: (text, error) =>
    fault('bad-escape', { raw: text.slice(error.pos[0], error.pos[0] + 2) }, error.pos[0], error.pos[0] + 2),
  BAD_SCALAR_START: (text, error) =>
    fault(
      'reserved-start',
      { mark: text[error.pos[0]] ?? '', raw: /^[^\r\n]*/.exec(text.slice(error.pos[0]))?.[0] ?? '' },
      ...at(error),
    ),
  MULTILINE_IMPLICIT_KEY: (text, error) =>
    fault('stray-text', { raw: lineAround(text, error.pos[0]) }, ...at(error)),
  KEY_OVER_1024_CHARS: (text, error) =>
    fault('stray-text', { raw: lineAround(text, error.pos[0]) }, ...at(error)),
  TAG_RESOLVE_FAILED: (text, error) => fault('tag', { raw: text.slice(...error.pos) }, ...at(error)),
  BAD_ALIAS: (text, error) =>
    fault(
      'reserved-start',
      { mark: text[error.pos[0]] ?? '', raw: lineAround(text, error.pos[0]) },
      ...at(error),
    ),
  MISSING_CHAR: (text, error) => {
    if (/closing/.test(error.message))
      return fault('unclosed-quote', { mark: error.message.at(-6) === "'" ? "'" : '"' }, ...at(error));
    if (/Missing , /.test(error.message)) return fault('missing-comma', {}, ...at(error));
    if (/map values/.test(error.message))
      return fault('stray-text', { raw: lineAround(text, error.pos[0]) }, ...at(error));
    if (/without - indicator/.test(error.message)) return indentation(text, error);
    return unknown(text, error);
  },
};

/** The lenient parser makes an error object of every fault; longer texts are not worth it. Fifty manifests of the usual size. */
const LONGEST = 400_000;

/** `cause` is what the strict parser threw; it has the last word where the lenient one finds nothing. */
export function parseBroken(text: string, cause: unknown): Broken {
  const thrown = causeFault(text, cause);
  if (thrown.charge.code === 'too-deep' || text.length > LONGEST)
    return { value: undefined, spots: () => null, faults: [thrown] };
  try {
    const documents = parseAllDocuments(text, {
      logLevel: 'silent',
      prettyErrors: false,
      uniqueKeys: false,
      resolveKnownTags: false,
    });
    const [document] = documents;
    if (document === undefined || !('contents' in document))
      return { value: undefined, spots: () => null, faults: [thrown] };
    const faults = documents.flatMap(({ errors }) =>
      errors.map((error) => (NAMED[error.code] ?? unknown)(text, error)),
    );
    visit(document, {
      // References are not followed in a broken file: their anchors may be what is broken.
      Alias: (_, alias) => {
        const scalar = new Scalar(null);
        if (alias.range) scalar.range = alias.range;
        return scalar;
      },
    });
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return {
      value,
      spots: () => spotOf(text, document.contents, null),
      faults: faults.length > 0 ? faults : [thrown],
    };
  } catch {
    return { value: undefined, spots: () => null, faults: [thrown] };
  }
}

/** What the strict parser said, in our words. */
function causeFault(text: string, cause: unknown): Fault {
  if (!(cause instanceof YAMLException)) return fault('syntax', {}, 0, 1);
  const offset = Math.min(cause.mark?.position ?? 0, text.length);
  if (/maxDepth/.test(cause.reason)) return fault('too-deep', { limit: MAX_DEPTH }, offset, offset + 1);
  if (/indentation/.test(cause.reason)) return fault('bad-indent', { want: null }, offset, offset + 1);
  if (/quoted scalar/.test(cause.reason))
    return fault('unclosed-quote', { mark: /single/.test(cause.reason) ? "'" : '"' }, offset, offset + 1);
  if (/flow collection/.test(cause.reason))
    return fault('unclosed-bracket', { mark: '[' }, offset, offset + 1);
  if (/tag/.test(cause.reason)) return fault('tag', { raw: lineAround(text, offset) }, offset, offset + 1);
  return fault('syntax', {}, offset, offset + 1);
}

function spotOf(text: string, node: ParsedNode | null | undefined, name: Spot['name']): Spot | null {
  if (node === null || node === undefined) return null;
  const [start, end] = node.range ?? [0, 0];
  if (isSeq(node)) {
    const items = node.items.map(
      (item): Spot =>
        spotOf(text, item as ParsedNode, null) ?? { name: null, value: [start, end], kind: 'scalar' },
    );
    return { name, value: [start, end], kind: 'list', items };
  }
  if (isMap(node)) {
    const fields = new Map<string, Spot>();
    for (const { key, value } of node.items) {
      const [from, to] = (key as ParsedNode | null)?.range ?? [start, start];
      const label = isScalar(key) ? String(key.value ?? '') : text.slice(from, to);
      fields.set(
        label,
        spotOf(text, value as ParsedNode | null, [from, to]) ?? {
          name: [from, to],
          value: [from, to],
          kind: 'scalar',
        },
      );
    }
    return { name, value: [start, end], kind: 'group', fields };
  }
  if (isAlias(node)) return { name, value: [start, end], kind: 'alias' };
  const empty = start === end;
  return { name, value: empty && name !== null ? name : [start, Math.max(end, start + 1)], kind: 'scalar' };
}
