/** What goes wrong with items on the portal: lateness, gaps in their content, addresses that lead nowhere. */
import { addDays } from '../../../src/rules/calendar.ts';
import { later } from '../days.ts';
import { PORTAL, SITE } from '../making.ts';
import { always, type Fault, fault, gone, has, text, without } from './fault.ts';

export const DISCLOSURES: readonly Fault[] = [
  fault('disclosures', 'left-out', 3, '', always, gone),
  fault(
    'disclosures',
    'late',
    4,
    '批复后材料退回改了一次，挂网晚了｜经办人轮岗，漏了时限｜等图表一起发，拖了下来',
    (row) => has('approved')(row) || has('formed')(row),
    (row, draw) => ({
      ...row,
      published: later(text(row.approved ?? row.formed), draw.number('late', 24, 40)),
    }),
  ),
  fault(
    'disclosures',
    'late-month',
    5,
    '月报改版，晚发了｜等上级口径，拖了下来',
    (row) => /^\d{4}-\d\d$/u.test(text(row.period)),
    (row, draw) => ({
      ...row,
      published: later(text(row.published), draw.number('late', 10, 20)),
    }),
  ),
  fault(
    'disclosures',
    'next-year',
    1,
    '年底没有赶上，次年初才发布',
    (row) => !has('approved')(row) && !has('formed')(row) && !has('period')(row),
    (row, draw) => ({
      ...row,
      published: addDays('2018-01-03', draw.number('late', 0, 20)),
    }),
  ),
  fault(
    'disclosures',
    'element',
    3,
    '这一篇只写了一部分｜有一项等数据，没有写进去',
    (row) => Array.isArray(row.covers) && row.covers.length > 1,
    (row) => ({
      ...row,
      covers: (row.covers as readonly string[]).slice(0, -1),
    }),
  ),
  fault(
    'disclosures',
    'channel',
    2,
    '只在受理点张贴，没有上网｜先在公示栏贴出',
    (row) => [row.channel].flat().includes(PORTAL) || [row.channel].flat().includes('信息公开专栏'),
    (row, draw) => ({
      ...row,
      channel: draw.one('channel', ['信息公开受理点', '现场公示']),
    }),
  ),
  fault('disclosures', 'undated', 2, '发布日期没有登记', has('published'), (row) =>
    without(row, 'published'),
  ),
  fault('disclosures', 'home-page', 3, '网址待核', has('url'), (row) => ({ ...row, url: `${SITE}/` })),
  fault('disclosures', 'column', 2, '', has('url'), (row) => ({
    ...row,
    url: text(row.url).replace(/\d{8}\/[^/]+$/u, ''),
  })),
  fault('disclosures', 'reversed', 2, '', has('formed'), (row) => ({
    ...row,
    formed: later(text(row.published), 2),
  })),
  fault('disclosures', 'no-address', 1, '', has('url'), (row) => without(row, 'url')),
  fault('disclosures', 'elsewhere', 1, '转在合作网站上', has('url'), (row) => ({
    ...row,
    url: text(row.url).replace(SITE, 'https://news.jingan-life.example'),
  })),
  fault('disclosures', 'stale', 3, '页面改为定期更新', has('updates'), (row) => ({
    ...row,
    updates: '每年',
  })),
];
