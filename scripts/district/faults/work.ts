/** What goes wrong with meetings, standing arrangements and figures. */
import { addDays } from '../../../src/rules/calendar.ts';
import { always, type Fault, fault, gone, has, without } from './fault.ts';

export const WORK: readonly Fault[] = [
  fault('activities', 'left-out', 4, '', always, gone),
  fault(
    'activities',
    'deputy',
    4,
    '主要负责人出差，由分管领导听取',
    (row) => [row.participants].flat().includes('主要负责人'),
    (row) => ({ ...row, participants: ['分管领导'] }),
  ),
  fault(
    'activities',
    'inside',
    3,
    '会开了，来的都是系统内的人',
    (row) => row.kind === '列席会议',
    (row) => ({ ...row, participants: ['局领导', '相关科室负责人'] }),
  ),
  fault('activities', 'next-year', 1, '年底会议多，推到了次年', always, (row, draw) => ({
    ...row,
    date: addDays('2018-01-03', draw.number('late', 0, 20)),
  })),
  fault('arrangements', 'left-out', 4, '', always, gone),
  fault('arrangements', 'material', 2, '', has('document'), (row) => ({ ...row, kind: '材料' })),
  fault('arrangements', 'undated', 3, '起始日期没有登记', has('since'), (row) => without(row, 'since')),
  fault(
    'arrangements',
    'element',
    3,
    '有一项还没有做到',
    (row) => Array.isArray(row.covers) && row.covers.length > 1,
    (row) => ({ ...row, covers: (row.covers as readonly string[]).slice(0, -1) }),
  ),
  fault('arrangements', 'next-year', 1, '还在会签，次年初才印发', has('since'), (row, draw) => ({
    ...row,
    since: addDays('2018-01-03', draw.number('late', 0, 20)),
  })),
  fault('measures', 'short', 1, '年底还差几项', always, (row, draw) => ({
    ...row,
    value: Number(row.value) - draw.number('short', 1, 12) / 10,
  })),
];
