/** The findings of one point or section for one unit → what stands there, after reviews and waivers. */
import type { FindingReport, PointState } from '../../model.ts';

/** What stands in the end; `waived` has left the score. */
export const finalOf = ({ result, final }: Pick<FindingReport, 'result' | 'final'>) => final ?? result;

/**
 * `met` all that is due is met · `unmet` none of it · `partial` in between; what could not be judged has not been met.
 * `notapplicable`: nothing is left that is due, now or later. Requirements that weigh nothing decide nothing.
 */
export const pointStateOf = (
  findings: readonly Pick<FindingReport, 'result' | 'final' | 'weight'>[],
): PointState => {
  if (findings.length === 0) return 'unbound';
  const weighing = findings.filter(({ weight }) => weight > 0).map(finalOf);
  if (weighing.length === 0) return 'informational';
  const passed = weighing.filter((result) => result === 'pass').length;
  const failed = weighing.filter((result) => result === 'fail' || result === 'error').length;
  const half = weighing.filter((result) => result === 'partial').length;
  if (passed + failed + half === 0) return weighing.includes('pending') ? 'pending' : 'notapplicable';
  if (failed + half === 0) return 'met';
  return passed + half === 0 ? 'unmet' : 'partial';
};
