/** What goes wrong with documents: their openness, their reasons, their interpretation, their end. */
import { later } from '../days.ts';
import { explain, explained, type Fault, fault, has, inner, open, text, without } from './fault.ts';

export const DOCUMENTS: readonly Fault[] = [
  fault(
    'documents',
    'no-openness',
    3,
    '发文时漏填公开属性｜换人交接时登记的，属性一栏空着',
    (row) => row.policy !== true,
    (row) => without(row, 'openness', 'published', 'channel', 'url', 'reason'),
  ),
  fault('documents', 'no-reason', 4, '理由一栏空着', has('reason'), (row) => without(row, 'reason')),
  fault('documents', 'boilerplate', 3, '', has('reason'), (row, draw) => ({
    ...row,
    reason: draw.one('words', ['内部文件', '按有关规定', '工作需要', '不宜公开']),
  })),
  fault(
    'documents',
    'late',
    5,
    '印发以后才想起来挂网｜网站改版，晚发了｜等附件定稿，拖了下来',
    (row) => open(row) && row.policy !== true,
    (row, draw) => ({ ...row, published: later(text(row.formed), draw.number('late', 23, 40)) }),
  ),
  fault(
    'documents',
    'unpublished',
    2,
    '定了主动公开，还没有上网',
    (row) => open(row) && row.policy !== true,
    (row) => without(row, 'published', 'channel', 'url'),
  ),
  fault(
    'documents',
    'reversed',
    1,
    '',
    (row) => open(row) && row.policy !== true,
    (row) => ({ ...row, formed: later(text(row.published), 3) }),
  ),
  fault('documents', 'no-interpretation', 4, '没有做解读｜解读稿没有通过审核', explained, (row) =>
    without(row, 'interpretation'),
  ),
  fault('documents', 'late-interpretation', 4, '解读返工，比文件晚发｜解读视频后补', explained, (row, draw) =>
    explain(row, (given) => ({ ...given, published: later(text(row.published), draw.number('late', 1, 9)) })),
  ),
  fault('documents', 'words-only', 5, '', explained, (row) =>
    explain(row, (given) => ({ ...given, media: ['文字'] })),
  ),
  fault(
    'documents',
    'silent-principal',
    5,
    '负责人的访谈排了两次都没有录成｜书面解读发了，负责人没有出面',
    (row) => has('principal')(inner(row)),
    (row) => explain(row, (given) => without(given, 'principal')),
  ),
  fault('documents', 'late-draft', 3, '解读是签发以后才写的', explained, (row) =>
    explain(row, (given) => ({
      ...given,
      drafted: later(text(row.signed), 1),
      signed: later(text(row.signed), 2),
    })),
  ),
  fault(
    'documents',
    'no-topic',
    2,
    '',
    (row) => row.topic === '其他',
    (row) => without(row, 'topic'),
  ),
  fault('documents', 'no-comments', 4, '征求过意见，采纳情况没有写成公开稿', has('comments'), (row) =>
    without(row, 'comments'),
  ),
  fault('documents', 'no-draft', 2, '草案只征求了各单位意见', has('draft'), (row) =>
    without(row, 'draft', 'comments'),
  ),
  fault('documents', 'not-collected', 3, '还没有收入集中公布', has('collected'), (row) =>
    without(row, 'collected'),
  ),
  fault('documents', 'not-marked', 4, '原文页面是老网站迁过来的，还没有加标注', has('marked'), (row) => ({
    ...row,
    marked: false,
  })),
  fault('documents', 'late-announced', 3, '失效后才补发公告', has('announced'), (row, draw) => ({
    ...row,
    announced: later(text(row.ended), draw.number('late', 24, 50)),
  })),
];
