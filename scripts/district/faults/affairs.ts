/** What goes wrong with decisions, requests, public opinion and proposals. */
import { later } from '../days.ts';
import { PORTAL } from '../making.ts';
import { always, type Fault, fault, has, text, without } from './fault.ts';

export const AFFAIRS: readonly Fault[] = [
  fault(
    'decisions',
    'steps',
    4,
    '专家论证没有留下记录',
    (row) => Array.isArray(row.steps),
    (row) => ({ ...row, steps: (row.steps as readonly string[]).slice(0, -1) }),
  ),
  fault('decisions', 'skipped', 2, '', has('skipped'), (row) => without(row, 'reason')),
  fault('decisions', 'no-steps', 2, '环节材料还在整理', always, (row) =>
    without(row, 'steps', 'skipped', 'reason'),
  ),
  fault('decisions', 'participation', 2, '', has('participation'), (row) => without(row, 'participation')),
  fault(
    'requests',
    'late',
    4,
    '第三方意见回来得晚，超了期｜换人时漏了期限',
    (row) => row.extended === undefined,
    (row, draw) => ({ ...row, replied: later(text(row.received), draw.number('late', 17, 26)) }),
  ),
  fault('requests', 'unturned', 3, '答复了，没有转为主动公开', has('turned'), (row) =>
    without(row, 'turned', 'url'),
  ),
  fault('requests', 'no-address', 2, '转了主动公开，登记时没有留下网址', has('turned'), (row) =>
    without(row, 'url'),
  ),
  fault(
    'requests',
    'unsaid',
    2,
    '',
    (row) => row.wide === false,
    (row) => without(row, 'wide'),
  ),
  fault(
    'incidents',
    'late',
    4,
    '等处理结果一起回应，过了时限｜周末没有人值守',
    (row) => row.kind !== '突发事件',
    (row, draw) => ({
      ...row,
      responded: `${later(text(row.noticed).slice(0, 10), draw.number('late', 4, 9))} 10:00`,
    }),
  ),
  fault(
    'incidents',
    'unpublished',
    4,
    '回应了当事人，没有公开',
    (row) => row.kind !== '突发事件',
    (row) => without(row, 'adopted', 'handled', 'url'),
  ),
  fault(
    'incidents',
    'kind',
    2,
    '',
    (row) => row.kind !== '突发事件',
    (row) => ({ ...row, kind: '其他舆情' }),
  ),
  fault(
    'incidents',
    'unanswered',
    2,
    '转区级平台统一回应，本单位没有记录',
    (row) => row.kind !== '突发事件',
    (row) => without(row, 'responded', 'where', 'adopted', 'handled', 'url'),
  ),
  fault('proposals', 'column', 4, '发在本单位栏目里，没有送区府办收入专栏', has('published'), (row) => ({
    ...row,
    channel: PORTAL,
  })),
  fault('proposals', 'late', 3, '代表要求改了一次，公开晚了', has('published'), (row, draw) => ({
    ...row,
    published: later(text(row.replied), draw.number('late', 22, 40)),
  })),
  fault('proposals', 'unpublished', 3, '答复了，没有公开', has('published'), (row) =>
    without(row, 'published', 'full', 'reason', 'channel', 'url'),
  ),
  fault('proposals', 'not-full', 3, '只公开了摘要', has('full'), (row) => ({
    ...without(row, 'reason'),
    full: false,
  })),
  fault('proposals', 'scope', 2, '', has('scope'), (row) => without(row, 'scope')),
];
