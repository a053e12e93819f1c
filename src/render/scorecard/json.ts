/** A Scorecard → its JSON, the contract of `schemas/scorecard.schema.json`: two spaces, keys in the model's order; the same scorecard gives the same bytes. */
import type { Scorecard } from '../../model.ts';
import { ordered } from '../json/ordered.ts';
import { scorecardShape } from '../json/scorecard.ts';
import { safeJson } from '../parts/safe.ts';

export const renderScorecardJson = (scorecard: Scorecard): string =>
  `${safeJson(ordered(scorecard, scorecardShape), 2)}\n`;
