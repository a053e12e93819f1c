/** `--fail-on`, `--min-score`, `--max-gaps` and `--require-submission` as typed → what the run is asked to reach. */
import { asScore } from '../assess/gate.ts';
import { nearest } from '../catalog/nearest.ts';
import { inScope } from '../catalog/tailor.ts';
import { UserError } from '../errors.ts';
import { gateUsage } from '../messages/gates.ts';
import type { Asked, Catalog } from '../model.ts';
import { chooseOne } from './settings.ts';

export interface GateOptions {
  readonly failOn: string;
  readonly minScore?: readonly string[];
  readonly maxGaps?: string;
  readonly requireSubmission?: boolean;
  readonly exitZero?: boolean;
}

export const failOns = ['fail', 'partial', 'warning', 'never'] as const;

type MinScore = Asked['minScores'][number];

const minScore = (given: string): MinScore => {
  const [, scope, number = ''] = /^(?:(\d+(?:\.\d+)?)=)?(.*)$/su.exec(given) ?? [];
  const atLeast = asScore(number);
  if (atLeast === null) throw new UserError(gateUsage['bad-score'](given));
  return { scope: scope ?? null, atLeast };
};

/** `80` and `3=60,4.2=80`, in any number. @throws UserError when one cannot be meant. */
const minScores = (
  given: readonly string[],
  catalog: Catalog,
  only: readonly string[],
): readonly MinScore[] => {
  const asked = given.flatMap((each) => each.split(/[,，]/u).map((part) => minScore(part.trim())));
  const known = catalog.sections.flatMap(({ id, points }) => [id, ...points.map((point) => point.id)]);
  const seen = new Set<string | null>();
  for (const { scope } of asked) {
    if (seen.has(scope)) throw new UserError(gateUsage['scored-twice'](scope));
    seen.add(scope);
    if (scope === null) continue;
    if (!known.includes(scope)) throw new UserError(gateUsage['unknown-scope'](scope, nearest(scope, known)));
    const reached = only.some((id) => inScope([scope], { id }) || inScope([id], { id: scope }));
    if (only.length > 0 && !reached) throw new UserError(gateUsage['outside-only'](scope));
  }
  return asked;
};

/** @throws UserError when an option cannot be meant. */
export const askedOf = (options: GateOptions, catalog: Catalog, only: readonly string[]): Asked => {
  const failOn = chooseOne('--fail-on', options.failOn, failOns);
  const { maxGaps } = options;
  if (maxGaps !== undefined && !/^\d{1,9}$/u.test(maxGaps))
    throw new UserError(gateUsage['bad-count'](maxGaps));
  return {
    failOn,
    minScores: minScores(options.minScore ?? [], catalog, only),
    maxGaps: maxGaps === undefined ? null : Number(maxGaps),
    submission: options.requireSubmission ?? false,
  };
};
