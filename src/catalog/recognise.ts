/** A manifest's names against the catalogue: aliases become the catalogue's spelling, unknown names become problems. */
import type { Words } from '../messages/catalog.ts';
import { nameWords } from '../messages/names.ts';
import type {
  Catalog,
  Document,
  Manifest,
  Pointer,
  Problem,
  RegisterName,
  Requirement,
  Row,
  Unit,
} from '../model.ts';
import { once } from '../rules/once.ts';
import { listOf, sameName } from '../rules/registers.ts';
import { bounded } from '../source/conform.ts';
import { nearest } from './nearest.ts';

export interface Recognised {
  readonly manifest: Manifest;
  readonly unit: Unit | undefined;
  readonly problems: readonly Problem[];
}

/** Fields that name channels. */
export const CHANNELS: Partial<Record<RegisterName, readonly string[]>> = {
  disclosures: ['channel'],
  documents: ['channel'],
  incidents: ['where'],
  proposals: ['channel'],
};

/** Names of the catalogue → what they stand for. Most are written as the catalogue has them; their other forms are worked out when one is met. */
interface Names<T> {
  readonly get: (name: string) => T | undefined;
  /** By their plainest form. */
  readonly all: () => ReadonlyMap<string, T>;
}
const inAnyForm = <T>(written: ReadonlyMap<string, T>): Names<T> => {
  let plainest: ReadonlyMap<string, T> | undefined;
  const all = (): ReadonlyMap<string, T> => {
    plainest ??= new Map([...written].map(([name, thing]) => [sameName(name), thing]));
    return plainest;
  };
  return { get: (name) => written.get(name) ?? all().get(sameName(name)), all };
};

/** The words that some requirement looks for in a field. */
interface Vocabulary {
  readonly field: string;
  readonly words: Names<string>;
}
const TERMS = ['kind', 'name', 'grade', 'scope', 'topic'] as const;

/** Register → its fields that hold terms. */
const vocabulariesOf = (requirements: readonly Requirement[]): ReadonlyMap<string, readonly Vocabulary[]> => {
  const words = new Map<string, Map<string, Map<string, string>>>();
  const add = (register: string, field: string, named: unknown): void => {
    const names = Array.isArray(named) ? named : [named];
    if (!names.every((name) => typeof name === 'string')) return;
    const fields = once(words, register, () => new Map<string, Map<string, string>>());
    const known = once(fields, field, () => new Map<string, string>());
    for (const name of names) known.set(name, name);
  };
  for (const requirement of requirements) {
    if (requirement.rule === 'hold') add('activities', 'kind', requirement.with.kind);
    if (requirement.rule === 'arrange') add('arrangements', 'kind', requirement.with.kind);
    if (requirement.rule === 'measure') add('measures', 'name', requirement.with.name);
    if (requirement.rule === 'each') {
      const { in: register, where = [] } = requirement.with;
      for (const alternative of Array.isArray(where) ? where : [where])
        for (const field of TERMS) add(register, field, alternative[field]);
    }
  }
  const vocabularies = new Map<string, readonly Vocabulary[]>();
  for (const [register, fields] of words) {
    const terms: Vocabulary[] = [];
    for (const field of TERMS) {
      const known = fields.get(field);
      if (known !== undefined) terms.push({ field, words: inAnyForm(known) });
    }
    vocabularies.set(register, terms);
  }
  return vocabularies;
};

const elementsOf = (requirement: Requirement): readonly string[] =>
  'elements' in requirement.with ? (requirement.with.elements ?? []) : [];

const byName = <T>(things: readonly T[], namesOf: (thing: T) => readonly string[]): Names<T> => {
  const written = new Map<string, T>();
  for (const thing of things) for (const name of namesOf(thing)) written.set(name, thing);
  return inAnyForm(written);
};

/** Built once per catalogue; the function it gives back is called once per manifest. */
export const recogniser = (catalog: Catalog): ((document: Document<Manifest>) => Recognised) => {
  const units = byName(catalog.units, (unit) => [unit.short, unit.full, ...unit.aliases]);
  // A channel brings the wider ones that it is one of along.
  const spelt = catalog.channels.map(({ name, also, aliases }) => ({
    name,
    aliases,
    names: [name, ...also],
  }));
  const channels = byName(spelt, (channel) => [channel.name, ...channel.aliases]);
  /** Names that stand for themselves and nothing else. */
  const whole = new Set(spelt.flatMap(({ name, names }) => (names.length === 1 ? [name] : [])));
  const requirements = catalog.sections.flatMap(({ points }) =>
    points.flatMap((point) => point.requirements),
  );
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const isAsSpelt = (name: string): boolean => whole.has(name);
  const vocabularies = vocabulariesOf(requirements);
  const elementNames = new Map<Requirement, ReadonlySet<string>>();
  const elementNamesOf = (requirement: Requirement): ReadonlySet<string> =>
    once(elementNames, requirement, () => new Set(elementsOf(requirement).map(sameName)));

  return (document) => {
    const manifest = document.value;
    const problems: Problem[] = [];
    const say = (code: string, severity: Problem['severity'], pointer: Pointer, words: Words): void => {
      problems.push({ code, severity, ...words, pointer, place: document.locate(pointer) });
    };

    if (manifest.catalog !== catalog.id) {
      say('other-catalog', 'error', '/catalog', nameWords['other-catalog'](manifest.catalog, catalog.id));
    }
    const unit = units.get(manifest.department);
    if (unit === undefined) {
      const meant = nearest(manifest.department, units.all().keys());
      const short = meant === null ? null : (units.get(meant)?.short ?? null);
      say(
        'unknown-department',
        'error',
        '/department',
        nameWords['unknown-department'](manifest.department, short),
      );
    }

    const recogniseIds = (row: Row, at: Pointer): readonly Requirement[] =>
      listOf(row, 'for').flatMap((id) => {
        const requirement = byId.get(id);
        if (requirement === undefined) {
          say('unknown-id', 'hint', `${at}/for`, nameWords['unknown-id'](id, nearest(id, byId.keys())));
          return [];
        }
        if (unit !== undefined && !requirement.units.includes(unit.short)) {
          say('unbound-id', 'hint', `${at}/for`, nameWords['unbound-id'](id, unit.short));
        }
        return [requirement];
      });

    const recogniseElements = (row: Row, at: Pointer, named: readonly Requirement[]): void => {
      const words = listOf(row, 'covers');
      if (words.length === 0 || named.every((requirement) => elementNamesOf(requirement).size === 0)) return;
      for (const word of words) {
        const same = sameName(word);
        if (named.some((requirement) => elementNamesOf(requirement).has(same))) continue;
        const known = named.flatMap(elementsOf);
        const meant =
          known.find((element) => element.includes(word) || word.includes(element)) ?? nearest(word, known);
        say('unknown-element', 'hint', `${at}/covers`, nameWords['unknown-element'](word, meant));
      }
    };

    const recogniseTerms = (register: RegisterName, row: Row, at: Pointer): void => {
      for (const { field, words } of vocabularies.get(register) ?? []) {
        for (const word of listOf(row, field)) {
          if (words.get(word) !== undefined) continue;
          const meant = nearest(word, words.all().values());
          if (meant !== null) say('near-term', 'hint', `${at}/${field}`, nameWords['near-term'](word, meant));
        }
      }
    };

    const recogniseChannels = (register: RegisterName, row: Row, at: Pointer): Row => {
      let changed = row;
      for (const field of CHANNELS[register] ?? []) {
        const written = listOf(row, field);
        if (written.length === 0 || written.every(isAsSpelt)) continue;
        const names = written.flatMap((name) => {
          const channel = channels.get(name);
          if (channel !== undefined) return channel.names;
          const meant = nearest(sameName(name), channels.all().keys());
          const known = meant === null ? null : (channels.get(meant)?.name ?? null);
          say('unknown-channel', 'hint', `${at}/${field}`, nameWords['unknown-channel'](name, known));
          return name;
        });
        const isSame = names.length === written.length && names.every((name, i) => name === written[i]);
        if (!isSame) changed = { ...changed, [field]: names };
      }
      return changed;
    };

    const recogniseRow = (register: RegisterName, row: Row, index: number): Row => {
      const at = `/${register}/${index}`;
      recogniseElements(row, at, recogniseIds(row, at));
      recogniseTerms(register, row, at);
      return recogniseChannels(register, row, at);
    };

    const entries = Object.entries(manifest).map(([key, value]) => {
      if (!Array.isArray(value)) return [key, value];
      return [key, value.map((row: Row, index) => recogniseRow(key as RegisterName, row, index))];
    });
    return { manifest: Object.fromEntries(entries), unit, problems: bounded(problems) };
  };
};
