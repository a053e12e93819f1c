/** Reviews and waivers are told where the result is: who, what, by whom and why; and what came to nothing is no secret. */
import { describe, expect, it } from 'vitest';
import type { Lang, Scorecard } from '../../src/model.ts';
import { renderScorecardHtml } from '../../src/render/scorecard/html.ts';
import { renderScorecardMarkdown } from '../../src/render/scorecard/markdown.ts';
import { renderScorecardText } from '../../src/render/scorecard/text.ts';
import { districtScorecard, sampleScorecard } from '../support/scorecard.ts';

const card = districtScorecard();
const decided = [
  ...(card.report.reviews?.entries ?? []).map((entry) => ({ ...entry, why: entry.remark })),
  ...(card.report.waivers?.entries ?? []).map((entry) => ({ ...entry, why: entry.reason })),
];

const pages = (scorecard: Scorecard, lang: Lang = 'zh'): readonly string[] => [
  renderScorecardText(scorecard, { lang, width: 1000, color: false, quiet: false, verbose: false }),
  renderScorecardMarkdown(scorecard, { lang }).replaceAll('\\', ''),
  renderScorecardHtml(scorecard, { lang }),
];

describe('what the office decided', () => {
  it('is told of every unit, with the requirement, the authority and the reason', () => {
    const applied = decided.filter(({ status }) => status === 'applied');
    expect(applied.length).toBeGreaterThan(1);
    for (const page of pages(card))
      for (const { department, requirement, why } of applied) {
        expect(page).toContain(why);
        expect(page).toMatch(new RegExp(`${department}.*${requirement.replaceAll('.', '\\.')}`, 'u'));
      }
  });

  it('is told as well where it came to nothing, with the reason', () => {
    const [entry] = card.report.reviews?.entries ?? [];
    if (entry === undefined || card.report.reviews === undefined) throw new Error('no review');
    const message = { zh: '复核没有采用，请重新复核', en: 'not applied: review it again' };
    const stale = { ...entry, status: 'stale' as const, message };
    const reviews = { ...card.report.reviews, entries: [stale] };
    const pale = { ...card, report: { ...card.report, reviews } };
    for (const page of pages(pale)) expect(page).toContain(message.zh);
    for (const page of pages(pale, 'en')) expect(page).toContain(message.en);
  });

  it('has no heading where nothing was decided', () => {
    const { reviews: _, waivers: __, ...report } = sampleScorecard().report;
    for (const page of pages({ ...sampleScorecard(), report, method: [] }))
      expect(page).not.toContain('复核和豁免');
  });
});
