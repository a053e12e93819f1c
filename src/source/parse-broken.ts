/** YAML text that does not parse → every syntax error in it, what can be read all the same, and where that stands. */
import { YAMLException } from 'js-yaml';
import {
  isCollection,
  isMap,
  isSeq,
  type ParsedNode,
  parseAllDocuments,
  type Range,
  Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import type { ProblemCode, ProblemFacts } from '../messages/problems.ts';
import { type Fault, fault } from './fault.ts';
import { lineAround, lineEnd } from './lines.ts';
import { MAX_DEPTH } from './parse.ts';
import { NOWHERE, type Spot } from './spots.ts';

export interface Broken {
  /** `undefined` where nothing could be read. */
  readonly value: unknown;
  readonly spots: () => Spot | null;
  readonly faults: readonly Fault[];
}

type Named = (text: string, error: YAMLError) => Fault;
const indentation: Named = (_, { pos }) => fault('bad-indent', { want: null }, ...pos);
const stray: Named = (text, { pos }) => fault('stray-text', { raw: lineAround(text, pos[0]) }, ...pos);
const reserved: Named = (text, { pos: [start, end] }) => {
  const raw = text.slice(start, lineEnd(text, start));
  return fault('reserved-start', { mark: raw.slice(0, 1), raw }, start, end);
};
const unknown: Named = (_, { pos }) => fault('syntax', {}, ...pos);

/** The library's codes in our words. Of several errors on a line the first one is the cause. */
const NAMED: Readonly<Record<string, Named>> = {
  TAB_AS_INDENT: (_, { pos }) => fault('tab-indent', {}, ...pos),
  BAD_INDENT: indentation,
  BLOCK_AS_IMPLICIT_KEY: indentation,
  BLOCK_IN_FLOW: (_, { pos }) => fault('missing-comma', {}, ...pos),
  BAD_DQ_ESCAPE: (text, { pos: [start] }) =>
    fault('bad-escape', { raw: text.slice(start, start + 2) }, start, start + 2),
  BAD_SCALAR_START: reserved,
  MULTILINE_IMPLICIT_KEY: stray,
  KEY_OVER_1024_CHARS: stray,
  TAG_RESOLVE_FAILED: (text, { pos }) => fault('tag', { raw: text.slice(...pos) }, ...pos),
  BAD_ALIAS: reserved,
  MISSING_CHAR: (text, error) => {
    if (/closing/.test(error.message))
      return fault('unclosed-quote', { mark: error.message.at(-6) === "'" ? "'" : '"' }, ...error.pos);
    if (/Missing , /.test(error.message)) return fault('missing-comma', {}, ...error.pos);
    if (/map values/.test(error.message)) return stray(text, error);
    return (/without - indicator/.test(error.message) ? indentation : unknown)(text, error);
  },
};

/** The lenient parser makes an error object of every fault; longer texts are not worth it. Fifty manifests of the usual size. */
const LONGEST = 400_000;

/** Nobody looks at where in the parser its error objects were made, and to note that takes longer than to parse. */
function untraced<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  try {
    Error.stackTraceLimit = 0;
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** YAML 1.2 §5.4: a carriage return alone ends a line, which the lenient parser does not know. Nothing changes its place. */
const withFeeds = (text: string): string => text.replace(/\r(?!\n)/g, '\n');

/** `cause` is what the strict parser threw; it has the last word where the lenient one finds nothing. */
export function parseBroken(written: string, cause: unknown): Broken {
  const text = withFeeds(written);
  const thrown = causeFault(text, cause);
  if (thrown.charge.code === 'too-deep' || text.length > LONGEST)
    return { value: undefined, spots: () => null, faults: [thrown] };
  try {
    const documents = untraced(() =>
      parseAllDocuments(text, {
        logLevel: 'silent',
        prettyErrors: false,
        uniqueKeys: false,
        resolveKnownTags: false,
      }),
    );
    const [document] = documents;
    if (document === undefined || !('contents' in document))
      return { value: undefined, spots: () => null, faults: [thrown] };
    const faults = documents.flatMap(({ errors }) =>
      errors.map((error) => (NAMED[error.code] ?? unknown)(text, error)),
    );
    visit(document, {
      // References are not followed in a broken file: their anchors may be what is broken.
      Alias: (_, { range }) => standing(null, range),
      // A name that is a list or a group is taken as it is written: names within names grow beyond all bounds.
      Pair: (_, pair) => {
        const { range } = pair.key as ParsedNode;
        if (isCollection(pair.key)) pair.key = standing(text.slice(range[0], range[1]).trim(), range);
      },
    });
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return {
      value,
      spots: () => spotOf(document.contents, NOWHERE, NOWHERE),
      faults: faults.length > 0 ? faults : [thrown],
    };
  } catch {
    return { value: undefined, spots: () => null, faults: [thrown] };
  }
}

function standing(value: unknown, range: Range | null | undefined): Scalar {
  const scalar = new Scalar(value);
  scalar.range = range ?? null;
  return scalar;
}

/** What the strict parser said, in our words. */
function causeFault(text: string, cause: unknown): Fault {
  if (!(cause instanceof YAMLException)) return fault('syntax', {}, 0, 1);
  const offset = Math.min(cause.mark?.position ?? 0, text.length);
  const named = <C extends ProblemCode>(code: C, facts: ProblemFacts[C]): Fault =>
    fault(code, facts, offset, offset);
  if (/maxDepth/.test(cause.reason)) return named('too-deep', { limit: MAX_DEPTH });
  if (/indentation/.test(cause.reason)) return named('bad-indent', { want: null });
  if (/quoted scalar/.test(cause.reason))
    return named('unclosed-quote', { mark: /single/.test(cause.reason) ? "'" : '"' });
  if (/flow collection/.test(cause.reason)) return named('unclosed-bracket', { mark: '[' });
  if (/tag/.test(cause.reason)) return named('tag', { raw: lineAround(text, offset) });
  return named('syntax', {});
}

/** A field without a value stands where its name does. */
const spotOfName = (start: number, end: number): Spot => ({
  nameStart: start,
  nameEnd: end,
  start,
  end,
  kind: 'scalar',
});

/** Every node of a document that was read has a range; fields without a value have none. */
function spotOf(node: ParsedNode | null, nameStart: number, nameEnd: number): Spot | null {
  if (node === null) return null;
  const [start, end] = node.range;
  if (isSeq(node)) {
    const items = node.items.flatMap((item) => spotOf(item as ParsedNode, NOWHERE, NOWHERE) ?? []);
    return { nameStart, nameEnd, start, end, kind: 'list', items };
  }
  if (isMap(node)) {
    const fields = new Map<string, Spot>();
    for (const pair of node.items) {
      const key = pair.key as Scalar.Parsed;
      const [from, to] = key.range;
      const spot = spotOf(pair.value as ParsedNode | null, from, to);
      fields.set(String(key.value ?? ''), spot ?? spotOfName(from, to));
    }
    return { nameStart, nameEnd, start, end, kind: 'group', fields };
  }
  if (start === end && nameStart !== NOWHERE) return spotOfName(nameStart, nameEnd);
  return { nameStart, nameEnd, start, end: Math.max(end, start + 1), kind: 'scalar' };
}
