/** A notice → the one or two sentences that a list of annotations has room for. */
import * as format from '../../messages/format.ts';
import { noticeWords } from '../../messages/notices.ts';
import type { Gap, Lang } from '../../model.ts';
import { clean } from '../text/clean.ts';
import type { Notice } from './notices.ts';

/** Without the full stop at its end, which the sentence around it sets. */
export const bare = (text: string): string =>
  clean(text)
    .trim()
    .replace(/(?<![。.])[。.]+$/u, '');

/** When it was due (unless the message says so) and what mending it gives back, where there is something to say. */
export const facts = (gap: Gap, lang: Lang): readonly string[] => [
  ...(gap.due === null || gap.message[lang].includes(gap.due) ? [] : [format.dueBy(gap.due)[lang]]),
  ...(format.isZero(gap.gain.exact) ? [] : [noticeWords.givesBack(format.gained(gap.gain.exact))[lang]]),
  ...(gap.waived === undefined ? [] : [noticeWords.waived(gap.waived.expires)[lang]]),
];

/** What is wrong, and when it was due. */
export const whatOf = (notice: Notice, lang: Lang): string => {
  const more = notice.kind === 'gap' ? facts(notice.gap, lang) : [];
  return `${bare(notice.message[lang])}${more.length === 0 ? '' : noticeWords.aside(more)[lang]}`;
};

/** The same, and how to mend it. */
export const sentenceOf = (notice: Notice, lang: Lang): string =>
  notice.mend === undefined
    ? whatOf(notice, lang)
    : noticeWords.withMend(whatOf(notice, lang), bare(notice.mend[lang]))[lang];
