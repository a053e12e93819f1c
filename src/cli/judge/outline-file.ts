/** One file → where it stands, where nothing decides on it but the rules and the policy. */
import { type Judged, outlineJudged } from '../../assess/outline.ts';
import { score } from '../../assess/score.ts';
import type { Outline, Policy } from '../../model.ts';
import type { Io } from '../io.ts';
import { type Judging, judgeOne } from './judge-one.ts';

export const isJudged = (one: Judged | Outline): one is Judged => 'document' in one;

export const outlineOf = (one: Judged | Outline, policy: Policy): Outline =>
  isJudged(one) ? outlineJudged(one, score(one.findings, policy), policy) : one;

export const outlineFile = (io: Io, path: string, judging: Judging): Outline =>
  outlineOf(judgeOne(io, path, judging), judging.policy);
