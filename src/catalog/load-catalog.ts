/** A catalogue folder's texts → the Catalog, with everything that keeps it from being judged by. */
import { catalogWords, type Words } from '../messages/catalog.ts';
import type {
  Catalog,
  Channel,
  Document,
  Point,
  Pointer,
  Problem,
  Requirement,
  Section,
  Unit,
} from '../model.ts';
import { boundWords, resolveBound } from './bound.ts';
import {
  type CatalogForms,
  type Folder,
  readFolder,
  type SectionFile,
  type Texts,
  type WrittenRequirement,
} from './folder.ts';
import { nearest } from './nearest.ts';
import { readPoints } from './source-text.ts';

export interface Loaded {
  /** Undefined when a file is missing or malformed. */
  readonly catalog: Catalog | undefined;
  readonly folder: Folder | undefined;
  readonly problems: readonly Problem[];
}

/** A problem found in a catalogue's meaning rather than in its form. */
export const problemIn = (document: Document, code: string, pointer: Pointer, words: Words): Problem => ({
  code,
  severity: 'error',
  ...words,
  pointer,
  place: document.locate(pointer),
});

const unitsOf = (folder: Folder): readonly Unit[] =>
  folder.units.value.units.map((unit) => ({ ...unit, aliases: unit.aliases ?? [], tags: unit.tags ?? [] }));

const channelsOf = (folder: Folder): readonly Channel[] =>
  folder.main.value.channels.map((channel) => ({
    ...channel,
    aliases: channel.aliases ?? [],
    also: channel.also ?? [],
    hosts: channel.hosts ?? [],
  }));

/** One name, one thing: an alias that two entries share would decide a verdict by chance. */
const aliasProblems = (
  document: Document,
  at: string,
  entries: readonly { names: readonly string[] }[],
): readonly Problem[] => {
  const owner = new Map<string, string>();
  return entries.flatMap(({ names }, index) =>
    [...new Set(names)].flatMap((name) => {
      const other = owner.get(name);
      owner.set(name, names[0] ?? '');
      if (other === undefined) return [];
      return [
        problemIn(
          document,
          'shared-alias',
          `${at}/${index}`,
          catalogWords['shared-alias'](name, other, names[0] ?? ''),
        ),
      ];
    }),
  );
};

const requirementOf = (
  written: WrittenRequirement,
  leads: readonly string[],
  units: readonly Unit[],
): Requirement => {
  const bound = written.bound ?? 'leads';
  const shared = leads.length > 1 && [bound].flat().includes('leads');
  return {
    ...written,
    cite: [written.cite].flat(),
    bound,
    units: resolveBound(bound, leads, units).units,
    shared,
    leads,
    absolute: written.absolute ?? false,
  } as Requirement; // `rule` and `with` agree: the section's schema has seen to it
};

const boundProblems = (
  document: Document<SectionFile>,
  pointer: Pointer,
  words: readonly string[],
  known: readonly string[],
): readonly Problem[] =>
  words.map((word) =>
    problemIn(document, 'unknown-unit', pointer, catalogWords['unknown-unit'](word, nearest(word, known))),
  );

const sectionOf = (
  document: Document<SectionFile>,
  units: readonly Unit[],
  texts: ReturnType<typeof readPoints>,
  problems: Problem[],
): Section => {
  const known = boundWords(units);
  const { section, title, en, points } = document.value;
  const pointOf = (point: SectionFile['points'][number], index: number): Point => {
    const at = `/points/${index}`;
    const unknownLeads = point.leads.filter((lead) => !units.some((unit) => unit.short === lead));
    problems.push(...boundProblems(document, `${at}/leads`, unknownLeads, known));
    const requirements = point.requirements.map((written, number) => {
      const { unknown } = resolveBound(written.bound ?? 'leads', point.leads, units);
      problems.push(...boundProblems(document, `${at}/requirements/${number}/bound`, unknown, known));
      return requirementOf(written, point.leads, units);
    });
    return { ...point, text: texts.get(point.id)?.text ?? '', requirements };
  };
  return { id: String(section), title, en, points: points.map(pointOf) };
};

/**
 * @param digest of the folder's files, `sha256:` + hex; the caller reads the bytes.
 */
export const loadCatalog = (texts: Texts, forms: CatalogForms, digest: string): Loaded => {
  const { folder, problems: formal } = readFolder(texts, forms);
  if (folder === undefined) return { catalog: undefined, folder, problems: formal };
  const problems = [...formal];
  const units = unitsOf(folder);
  const channels = channelsOf(folder);
  const names = (thing: { short?: string; full?: string; name?: string; aliases: readonly string[] }) => ({
    names: [thing.short, thing.full, thing.name, ...thing.aliases].filter((name) => name !== undefined),
  });
  problems.push(...aliasProblems(folder.units, '/units', units.map(names)));
  problems.push(...aliasProblems(folder.main, '/channels', channels.map(names)));
  const texts_ = readPoints(folder.source);
  const sections = folder.sections.map((document) => sectionOf(document, units, texts_, problems));
  const {
    id,
    version,
    title,
    en,
    issuer,
    notice,
    year,
    period,
    timezone,
    closes,
    groups,
    hosts,
    limits,
    tags = [],
  } = folder.main.value;
  const head = {
    id,
    version,
    title,
    en,
    issuer,
    ...(notice === undefined ? {} : { notice }),
    year,
    period,
    timezone,
    closes,
    groups,
    tags,
    hosts,
    limits,
  };
  return { catalog: { ...head, units, channels, sections, digest }, folder, problems };
};
