/** One unit's findings, then reviews, then waivers: where it stands after each, and what became of every entry of the two files. */
import type {
  Finding,
  IsoDate,
  Policy,
  Report,
  Result,
  Review,
  ReviewReport,
  Waiver,
  WaiverReport,
} from '../model.ts';
import type { Reviews } from './load-reviews.ts';
import type { Waivers } from './load-waivers.ts';
import { type Reviewed, review } from './review.ts';
import { type Waived, waive } from './waive.ts';

/** What the supervising office decided beside the rules; a file that is not in use is `undefined`. */
export interface Decided {
  readonly reviews: Reviews | undefined;
  readonly waivers: Waivers | undefined;
}
export interface Settling {
  /** Short name. */
  readonly unit: string;
  readonly asOf: IsoDate;
  readonly only: readonly string[];
  readonly policy: Policy;
}
export interface Settled {
  /** `null` where no file of reviews is in use. */
  readonly reviewed: Reviewed | null;
  readonly waived: Waived | null;
  /** After both, without the findings that are waived whole. */
  readonly findings: readonly Finding[];
  /** Requirement → its result after both. */
  readonly final: ReadonlyMap<string, Result>;
}

/** What became of the entries of the two files; `null` where a file is not in use. */
export interface Outcomes {
  readonly reviewed: Pick<Reviewed, 'outcomes'> | null;
  readonly waived: Pick<Waived, 'outcomes'> | null;
}
export const outcomesOf = ({ reviewed, waived }: Settled): Outcomes => ({
  reviewed: reviewed === null ? null : { outcomes: reviewed.outcomes },
  waived: waived === null ? null : { outcomes: waived.outcomes },
});

/** @returns `undefined` where neither file is in use. */
export const settle = (
  findings: readonly Finding[],
  decided: Decided,
  settling: Settling,
): Settled | undefined => {
  const { reviews, waivers } = decided;
  if (reviews === undefined && waivers === undefined) return undefined;
  const reviewed = reviews === undefined ? null : review(findings, reviews.entries, settling);
  const after = reviewed?.findings ?? findings;
  const waived = waivers === undefined ? null : waive(after, waivers.entries, settling);
  const last = waived?.findings ?? after;
  const final = new Map(last.map(({ requirement, result }) => [requirement.id, result] as const));
  return { reviewed, waived, findings: last, final };
};

/** Two manifests of one unit may tell an entry different things: what it does for one of them counts. */
const merged = <E extends Waiver | Review, O extends { readonly status: string }>(
  entry: E,
  all: readonly (ReadonlyMap<E, O> | undefined)[],
): O | undefined => {
  const found = all.flatMap((outcomes) => outcomes?.get(entry) ?? []);
  return found.find(({ status }) => status === 'applied') ?? found[0];
};

/** Every entry of the files in their order, with what became of it in this run. */
export const reportDecided = (
  { reviews, waivers }: Decided,
  all: readonly Outcomes[],
): Pick<Report, 'waivers' | 'reviews'> => {
  const waiverOf = (entry: Waiver): WaiverReport => {
    const outcome = merged(
      entry,
      all.map(({ waived }) => waived?.outcomes),
    );
    return { ...entry, ...(outcome ?? { status: 'elsewhere', gaps: [] }) };
  };
  const reviewOf = (entry: Review): ReviewReport => {
    const outcome = merged(
      entry,
      all.map(({ reviewed }) => reviewed?.outcomes),
    );
    return { ...entry, ...(outcome ?? { status: 'elsewhere' }) };
  };
  return {
    ...(waivers === undefined
      ? {}
      : {
          waivers: {
            file: waivers.file,
            digest: waivers.digest,
            entries: waivers.entries.map(waiverOf),
          },
        }),
    ...(reviews === undefined
      ? {}
      : {
          reviews: {
            file: reviews.file,
            digest: reviews.digest,
            entries: reviews.entries.map(reviewOf),
          },
        }),
  };
};
