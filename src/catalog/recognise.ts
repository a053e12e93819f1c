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

/** The words that some requirement looks for in a field. */
interface Vocabulary {
  readonly field: string;
  readonly words: ReadonlySet<string>;
  readonly same: ReadonlySet<string>;
}
const TERMS = ['kind', 'name', 'grade', 'scope', 'topic'] as const;

/** Register → its fields that hold terms. */
const vocabulariesOf = (requirements: readonly Requirement[]): ReadonlyMap<string, readonly Vocabulary[]> => {
  const words = new Map<string, Map<string, Set<string>>>();
  const add = (register: string, field: string, names: readonly string[]): void => {
    const fields = once(words, register, () => new Map<string, Set<string>>());
    const known = once(fields, field, () => new Set<string>());
    for (const name of names) known.add(name);
  };
  for (const requirement of requirements) {
    if (requirement.rule === 'hold') add('activities', 'kind', [requirement.with.kind].flat());
    if (requirement.rule === 'arrange') add('arrangements', 'kind', [requirement.with.kind ?? []].flat());
    if (requirement.rule === 'measure') add('measures', 'name', [requirement.with.name]);
    if (requirement.rule === 'each') {
      const conditions = [requirement.with.where ?? {}].flat().flatMap((where) => Object.entries(where));
      for (const [field, want] of conditions) {
        if (typeof want === 'string' || Array.isArray(want)) add(requirement.with.in, field, [want].flat());
      }
    }
  }
  return new Map(
    [...words].map(([register, fields]) => {
      const terms = TERMS.flatMap((field): Vocabulary[] => {
        const known = fields.get(field);
        return known === undefined ? [] : [{ field, words: known, same: new Set([...known].map(sameName)) }];
      });
      return [register, terms];
    }),
  );
};

const elementsOf = (requirement: Requirement): readonly string[] =>
  'elements' in requirement.with ? (requirement.with.elements ?? []) : [];

const byName = <T>(things: readonly T[], names: (thing: T) => readonly string[]): ReadonlyMap<string, T> =>
  new Map(things.flatMap((thing) => names(thing).map((name) => [sameName(name), thing] as const)));

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
    const unit = units.get(sameName(manifest.department));
    if (unit === undefined) {
      const meant = nearest(manifest.department, units.keys());
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
      for (const { field, words, same } of vocabularies.get(register) ?? []) {
        for (const word of listOf(row, field)) {
          if (same.has(sameName(word))) continue;
          const meant = nearest(word, words);
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
          const channel = channels.get(sameName(name));
          if (channel !== undefined) return channel.names;
          const meant = nearest(sameName(name), channels.keys());
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
    return { manifest: Object.fromEntries(entries), unit, problems };
  };
};
