/** Manifests of a district, read → its scorecard. */
import type { Earlier } from '../../assess/scorecard/trend.ts';
import type { Decided } from '../../assess/settle.ts';
import { tailor } from '../../catalog/tailor.ts';
import { progressWords } from '../../messages/progress.ts';
import type { IsoDate, Policy, Scorecard } from '../../model.ts';
import { NOTHING } from '../against.ts';
import type { Chosen } from '../choose-catalog.ts';
import type { Gathered } from '../gather.ts';
import type { Io } from '../io.ts';
import { judge } from '../judge.ts';
import type { Progress } from '../progress.ts';
import { inSheetWords } from '../workbook.ts';
import { scorecardRoom } from './formats.ts';
import type { Trace } from './room.ts';

/** What a scorecard is made by. */
export interface Ground {
  readonly chosen: Chosen;
  readonly policy: Policy;
  readonly asOf: IsoDate | undefined;
  readonly decided: Decided;
  readonly progress: Progress;
}

/** @throws UserError naming the files of every unit that has several: which of them counts is not for the program to choose. */
export const cardOf = (
  io: Io,
  { files, ledgers }: Gathered,
  { chosen, policy, asOf, decided, progress }: Ground,
  previous?: Earlier,
): Scorecard => {
  const room = scorecardRoom(io);
  const catalog = tailor(chosen.catalog, policy);
  const traces = new Map<string, Trace>();
  const judged = judge(io, files, chosen, policy, {
    asOf,
    only: [],
    asked: NOTHING,
    decided,
    ledgers,
    look: ({ document, unit }) => traces.set(document.file, room.traceOf(document, unit, catalog)),
    tell: (done, total, file) => progress.tell(progressWords.judging, done, total, file),
  });
  const report = inSheetWords(io, judged, files, ledgers);
  return room.scorecard(report, {
    catalog,
    policy,
    traces,
    ...(previous === undefined ? {} : { previous }),
  });
};

/** Files that got no verdict, or no whole one. */
export const unjudgedIn = ({ report }: Scorecard): readonly string[] =>
  report.departments.flatMap(({ file, status, results }) =>
    status === 'unjudged' || results.error > 0 ? [file] : [],
  );
