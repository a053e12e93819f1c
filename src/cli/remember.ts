/** A manifest judged once → the same assessment from the cache, places included, before anything is shared out, waived or scored. */
import type { Judged } from '../assess/outline.ts';
import type { Catalog, Document, Finding, IsoDate, Manifest, Outline, Place, Policy } from '../model.ts';
import type { Cache, CacheKey } from './cache.ts';
import { digestOfFiles } from './digest.ts';
import { programFiles, version } from './home.ts';
import type { Io } from './io.ts';

type Verdict = Judged | Outline;
type Mark = 'key' | 'value' | undefined;

/** What an entry holds: a report for what could not be judged, else the assessment with requirements by their ids. */
type Entry =
  | { readonly unjudged: Outline }
  | {
      readonly value: Manifest;
      readonly judged: Omit<Judged, 'document' | 'digest' | 'unit' | 'findings'>;
      readonly unit: string;
      readonly findings: readonly (Omit<Finding, 'requirement'> & { readonly requirement: string })[];
      readonly places: readonly (readonly [string, Place])[];
    };

export interface Remembering {
  readonly io: Io;
  readonly cache: Cache;
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly asOf: IsoDate | undefined;
  readonly only: readonly string[];
  readonly today: IsoDate;
}
export interface Memory {
  /** @param judge does the work where the cache does not know the manifest; reads the document when a place is missing. */
  readonly recall: (file: string, digest: string, judge: () => Verdict) => Verdict;
  /** To be called when reports are made: by then it is known which places they need. */
  readonly keep: () => void;
  /** To be called at the end. */
  readonly trim: () => void;
}

const isJudged = (verdict: Verdict): verdict is Judged => 'document' in verdict;
const spot = (pointer: string, mark: Mark): string => `${mark ?? ''} ${pointer}`;

/** A document that notes every place it is asked for. */
const noting = <T>(document: Document<T>, places: Map<string, Place>): Document<T> => ({
  ...document,
  locate: (pointer, mark) => {
    const key = spot(pointer, mark);
    const place = places.get(key) ?? document.locate(pointer, mark);
    places.set(key, place);
    return place;
  },
});

/** What every verdict of a run follows from besides the manifest itself. */
export const groundKey = ({
  io,
  catalog,
  policy,
  asOf,
  only,
}: Omit<Remembering, 'cache' | 'today'>): CacheKey => ({
  form: 1,
  tool: version(io),
  program: digestOfFiles(programFiles(io)),
  catalog: catalog.digest,
  policy: policy.digest,
  asOf: asOf ?? null,
  only,
});

export const rememberer = (remembering: Remembering): Memory => {
  const { cache, catalog, today } = remembering;
  const common = groundKey(remembering);
  const requirements = new Map(
    catalog.sections
      .flatMap(({ points }) => points.flatMap((point) => point.requirements))
      .map((requirement) => [requirement.id, requirement] as const),
  );
  const pending: (() => void)[] = [];

  const revive = (entry: Entry, file: string, digest: string, judge: () => Verdict): Verdict | undefined => {
    if ('unjudged' in entry) return entry.unjudged;
    const { value, judged, places } = entry;
    // Judged on a day that is over by now.
    if (judged.asOf.from === 'clock' && judged.asOf.date !== today) return undefined;
    const unit = catalog.units.find(({ short }) => short === entry.unit);
    const findings = entry.findings.flatMap((finding): Finding[] => {
      const requirement = requirements.get(finding.requirement);
      return requirement === undefined ? [] : [{ ...finding, requirement }];
    });
    if (unit === undefined || findings.length < entry.findings.length) return undefined;
    const known = new Map(places);
    let again: Document<Manifest> | undefined;
    const whole = (): Document<Manifest> => {
      const fresh = judge();
      if (!isJudged(fresh)) throw new Error(`${file} is judged otherwise than the cache says`);
      again ??= fresh.document;
      return again;
    };
    const document: Document<Manifest> = {
      file,
      get text() {
        return whole().text;
      },
      value,
      problems: judged.problems,
      locate: (pointer, mark) => known.get(spot(pointer, mark)) ?? whole().locate(pointer, mark),
    };
    return { ...judged, document, digest, unit, findings };
  };

  const remember = (key: CacheKey, fresh: Verdict): Verdict => {
    if (!isJudged(fresh)) {
      cache.store(key, { unjudged: fresh } satisfies Entry);
      return fresh;
    }
    const places = new Map<string, Place>();
    const { document, digest: _digest, unit, findings, ...judged } = fresh;
    pending.push(() =>
      cache.store(key, {
        value: document.value,
        judged,
        unit: unit.short,
        findings: findings.map((finding) => ({ ...finding, requirement: finding.requirement.id })),
        places: [...places],
      } satisfies Entry),
    );
    return { ...fresh, document: noting(document, places) };
  };

  return {
    recall: (file, digest, judge) => {
      const key = { ...common, file, content: digest };
      const entry = cache.recall(key) as Entry | undefined;
      const known = entry === undefined ? undefined : revive(entry, file, digest, judge);
      return known ?? remember(key, judge());
    },
    keep: () => {
      for (const store of pending.splice(0)) store();
    },
    trim: cache.trim,
  };
};
