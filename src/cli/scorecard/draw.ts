/** A scorecard → everything that is to be written of it, drawn before the first of it is. */

import { progressWords } from '../../messages/progress.ts';
import { outNames } from '../../messages/scorecard-cli.ts';
import type { Scorecard, UnitResult } from '../../model.ts';
import type { Io } from '../io.ts';
import type { Progress } from '../progress.ts';
import {
  type Drawing,
  drawings,
  lettersRoom,
  pagesRoom,
  type ScorecardFormat,
  type ScorecardPage,
  scorecardRoom,
} from './formats.ts';

export interface Job {
  /** Where it goes, as it is told and written. */
  readonly name: string;
  readonly draw: () => Drawing | Promise<Drawing>;
}

export const formatJob = (
  io: Io,
  card: Scorecard,
  page: ScorecardPage,
  format: ScorecardFormat,
  name: string,
): Job => ({ name, draw: () => drawings[format](io, card, page) });

/** Whoever has something to hand in, to mend, to explain, to accept from a review, or to make readable. */
const isWrittenTo = ({ status, gaps, warnings, raw, reviewed }: UnitResult): boolean =>
  status === 'absent' ||
  status === 'unjudged' ||
  (status === 'judged' && (gaps > 0 || warnings > 0 || (reviewed !== null && reviewed.exact !== raw.exact)));

/** Everything that `--out` holds, by names inside the folder. */
export const folderJobs = (io: Io, card: Scorecard, page: ScorecardPage): readonly Job[] => {
  const one = (format: ScorecardFormat): Job => formatJob(io, card, page, format, outNames[format]);
  const units = card.units.filter(isWrittenTo).map(({ unit }) => unit.short);
  const { number: _notice, ...plain } = page;
  const letters = [...scorecardRoom(io).safeNames(units)].map(([unit, safe]) => ({
    unit,
    name: `${outNames.letters}/${safe}.docx`,
  }));
  const index = (): Drawing =>
    pagesRoom(io).renderIndexPage(card, { files: outNames, letters }, { lang: page.lang });
  return [
    { name: outNames.index, draw: index },
    ...(['html', 'json', 'csv', 'xlsx', 'markdown', 'docx'] as const).map(one),
    ...letters.map(
      ({ unit, name }): Job => ({ name, draw: () => lettersRoom(io).renderLetter(card, unit, plain) }),
    ),
  ];
};

/** In the order of the jobs. */
export const drawAll = async (
  jobs: readonly Job[],
  progress: Progress,
): Promise<readonly (readonly [name: string, drawing: Drawing])[]> => {
  const drawn: (readonly [string, Drawing])[] = [];
  for (const { name, draw } of jobs) {
    progress.tell(progressWords.drawing, drawn.length, jobs.length, name);
    drawn.push([name, await draw()]);
  }
  progress.tell(progressWords.drawing, drawn.length, jobs.length, jobs.at(-1)?.name ?? '');
  return drawn;
};
