/** The look of the pages: one sheet for screen (light and dark) and paper. */
import { colors } from './style/colors.ts';
import { frame } from './style/frame.ts';
import { paper } from './style/paper.ts';
import { parts } from './style/parts.ts';
import { scorecard } from './style/scorecard.ts';

export const style = [colors, frame, parts, scorecard, paper].map((sheet) => sheet.trim()).join('\n');
