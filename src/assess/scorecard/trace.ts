/** A manifest as judged → what of its records still matters when the scorecard asks whether manifests are alike. */
import type {
  Catalog,
  Document,
  Manifest,
  Place,
  Pointer,
  RegisterName,
  Requirement,
  Row,
  Unit,
} from '../../model.ts';
import { bornOf, fieldOf, listOf, sameName, textOf } from '../../rules/registers.ts';
import { ADDRESSES } from '../doubt/row.ts';
import { REGISTERS } from '../doubt.ts';
import { addressOf } from './trace/address.ts';
import { nameless } from './trace/nameless.ts';

/** One record, as far as it can be recognised in another unit's manifest. */
export interface TraceRecord {
  /** What it says with the names of units taken out. */
  readonly print: string;
  /** When it came to be; empty where it does not say. */
  readonly day: string;
  readonly title: string;
  readonly at: Pointer;
}
/** One evidence address of one article. */
export interface TraceAddress {
  /** In the form in which two ways of writing it are one. */
  readonly address: string;
  /** As written. */
  readonly url: string;
  readonly at: Pointer;
  /** The requirements that its record is to prove and that the unit shares with other leads. */
  readonly shared: readonly string[];
}
export interface Trace {
  /** Short name. */
  readonly unit: string;
  readonly file: string;
  readonly records: readonly TraceRecord[];
  readonly addresses: readonly TraceAddress[];
  /** Places cost something: only what is listed is asked for. */
  readonly locate: (pointer: Pointer) => Place;
}

/** Worded by the catalogue more than by who fills them in: that two units say the same there says nothing. */
const WORDED: ReadonlySet<RegisterName> = new Set<RegisterName>(['measures', 'statements']);
/** What a record calls itself. */
const SAYS = ['title', 'kind', 'subject', 'number', 'period', 'document', 'record', 'reason'];

/** Addresses are no part of it: every copy has its own, or an id of its own in it. */
const printOf = (row: Row, register: RegisterName, without: (text: string) => string): string | undefined => {
  const says = SAYS.map((field) => without(sameName(textOf(row, field) ?? '').toLowerCase()));
  return says.every((text) => text === '') ? undefined : JSON.stringify([register, ...says]);
};

const recordsOf = (manifest: Manifest, without: (text: string) => string): readonly TraceRecord[] =>
  REGISTERS.filter((register) => !WORDED.has(register)).flatMap((register) =>
    (manifest[register] ?? []).flatMap((row, index): TraceRecord[] => {
      const print = printOf(row, register, without);
      if (print === undefined) return [];
      const title = textOf(row, 'title') ?? textOf(row, 'kind') ?? textOf(row, 'number') ?? '';
      const day = (bornOf(row, register) ?? '').slice(0, 10);
      return [{ print, day, title, at: `/${register}/${index}` }];
    }),
  );

const addressesOf = (manifest: Manifest, shared: ReadonlySet<string>): readonly TraceAddress[] =>
  REGISTERS.flatMap((register) =>
    (manifest[register] ?? []).flatMap((row, index) =>
      ADDRESSES.flatMap((field): TraceAddress[] => {
        const url = fieldOf(row, field);
        const address = typeof url === 'string' ? addressOf(url) : undefined;
        if (typeof url !== 'string' || address === undefined) return [];
        const at = `/${register}/${index}/${field.replaceAll('.', '/')}`;
        return [{ address, url, at, shared: listOf(row, 'for').filter((id) => shared.has(id)) }];
      }),
    ),
  );

const sharedBy = (unit: Unit, { sections }: Pick<Catalog, 'sections'>): ReadonlySet<string> =>
  new Set(
    sections
      .flatMap(({ points }) => points.flatMap(({ requirements }): readonly Requirement[] => requirements))
      .filter(({ shared, leads }) => shared && leads.includes(unit.short))
      .map(({ id }) => id),
  );

export const traceOf = (
  document: Document<Manifest>,
  unit: Unit,
  catalog: Pick<Catalog, 'units' | 'sections'>,
): Trace => ({
  unit: unit.short,
  file: document.file,
  records: recordsOf(document.value, nameless(catalog.units)),
  addresses: addressesOf(document.value, sharedBy(unit, catalog)),
  locate: (pointer) => document.locate(pointer),
});
