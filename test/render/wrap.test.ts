import { describe, expect, it } from 'vitest';
import { span } from '../../src/render/text/ink.ts';
import { wrap } from '../../src/render/text/wrap.ts';

const wrapped = (text: string, width: number): string[] =>
  wrap([span(text)], width).map((line) => line.map((piece) => piece.text).join(''));

describe('a line is broken', () => {
  it('between any two Chinese characters', () => {
    expect(wrapped('政务公开工作要点', 8)).toEqual(['政务公开', '工作要点']);
  });
  it('never before a closing mark', () => {
    expect(wrapped('政务公开，工作', 8)).toEqual(['政务公', '开，工作']);
    expect(wrapped('“三公”经费', 5)).toEqual(['“三', '公”经', '费']);
  });
  it('never after an opening mark', () => {
    expect(wrapped('关于印发《目录》', 10)).toEqual(['关于印发', '《目录》']);
    expect(wrapped('公开（示例）', 6)).toEqual(['公开', '（示', '例）']);
  });
  it('at spaces in English, and the space is gone', () => {
    expect(wrapped('publish the figures', 12)).toEqual(['publish the', 'figures']);
  });
  it('never inside a date or a number that fits', () => {
    expect(wrapped('应于 2017-04-20 前', 14)).toEqual(['应于', '2017-04-20 前']);
  });
  it('inside an address only where it is longer than the line', () => {
    expect(wrapped('https://www.jingan.gov.cn/a', 20)).toEqual(['https://www.jingan.g', 'ov.cn/a']);
  });
  it('with its inks kept', () => {
    expect(wrap([span('红色', 'bad'), span('普通')], 6)).toEqual([
      [span('红色', 'bad'), span('普')],
      [span('通')],
    ]);
  });
});
