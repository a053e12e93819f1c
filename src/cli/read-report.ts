/** The file of a JSON report → the Report. */
import { baselineWords } from '../messages/git.ts';
import type { Report } from '../model.ts';
import type { Io } from './io.ts';
import { readContract } from './read-contract.ts';

const WORDS = {
  missing: baselineWords['no-report'],
  notRead: baselineWords['not-read'],
  notJson: baselineWords['not-json'],
  bad: baselineWords['bad-report'],
};

/** @throws UserError with every problem of a file that is no report. */
export const readReport = (io: Io, given: string): Report => readContract<Report>(io, given, 'report', WORDS);
