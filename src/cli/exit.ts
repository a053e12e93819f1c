/** What the program's exit codes mean. The worst that happened decides. A run that a signal ends has none: shells show 130 for SIGINT, 143 for SIGTERM. */
import type { Outline, Report } from '../model.ts';

export const EXIT = { met: 0, unmet: 1, usage: 2, unjudged: 3, internal: 4 } as const;

/**
 * 3 before 1: a verdict on the others is no verdict on the one that could not be judged.
 * @param exitZero a closed gate is told but does not fail the run; nothing else is forgiven.
 */
export const exitOf = (
  { departments, gate }: Pick<Report, 'gate'> & { readonly departments: readonly Outline[] },
  exitZero = false,
): number => {
  const unjudged = departments.some(({ status, results }) => status === 'unjudged' || results.error > 0);
  if (unjudged) return EXIT.unjudged;
  return gate.met || exitZero ? EXIT.met : EXIT.unmet;
};
