/** A requirement's rule and its parameters → sentences that say what counts. */
import type {
  Catalog,
  Choice,
  Condition,
  Cycle,
  Lang,
  Must,
  Requirement,
  RuleKind,
  Term,
  Text,
  Where,
  WithOf,
} from '../model.ts';
import { registerNames } from './faults.ts';
import { duration, either, list } from './format.ts';
import { states } from './labels.ts';

/** One thing that must hold, with its own enumeration where it has one. */
export interface Statement {
  readonly text: string;
  readonly items?: readonly string[];
}
interface Context {
  readonly lang: Lang;
  readonly limits: Catalog['limits'];
}

const say = (zh: string, en: string): Text => ({ zh, en });

const fields: { readonly [field: string]: Text } = {
  for: say('对应要求', 'requirement'),
  kind: say('类别', 'kind'),
  title: say('标题', 'title'),
  url: say('网址', 'address'),
  channel: say('公开渠道', 'channel'),
  covers: say('所含要素', 'elements'),
  number: say('文号', 'number'),
  subject: say('对象', 'subject'),
  media: say('表现形式', 'media'),
  period: say('所属期间', 'period'),
  periodEnd: say('期末', 'the end of the period'),
  published: say('发布日期', 'date of publication'),
  formed: say('形成日期', 'date of forming'),
  approved: say('批准日期', 'date of approval'),
  drafted: say('起草日期', 'date of drafting'),
  signed: say('签发日期', 'date of signing'),
  openness: say('公开属性', 'openness'),
  policy: say('政策性文件', 'policy document'),
  topic: say('领域', 'topic'),
  status: say('效力状态', 'status'),
  ended: say('废止失效日期', 'date of repeal'),
  announced: say('废止公开日期', 'date of the announcement'),
  decided: say('决策日期', 'date of decision'),
  received: say('收到日期', 'date of receipt'),
  replied: say('答复日期', 'date of reply'),
  extended: say('已延期', 'extended'),
  outcome: say('答复类型', 'outcome'),
  wide: say('需广泛知晓', 'of wide interest'),
  turned: say('转主动公开日期', 'date of turning proactive'),
  noticed: say('发现时间', 'time of notice'),
  responded: say('回应时间', 'time of response'),
  briefed: say('发布会时间', 'time of the press conference'),
  grade: say('级别', 'grade'),
  'interpretation.published': say('解读发布日期', 'date of the interpretation'),
  'interpretation.drafted': say('解读起草日期', 'date of drafting the interpretation'),
  'interpretation.signed': say('解读审签日期', 'date of signing the interpretation'),
  'interpretation.principal': say('负责人解读日期', 'date of the principal’s interpretation'),
  'interpretation.url': say('解读网址', 'address of the interpretation'),
  'interpretation.media': say('解读形式', 'media of the interpretation'),
  scope: say('涉及范围', 'scope'),
  applied: say('作为管理依据', 'used as a basis'),
  since: say('起始日期', 'date of entry into force'),
  date: say('日期', 'date'),
};

/** `发布日期（published）`; the language's own name first, then the word to type. */
function named(field: string, lang: Lang): string {
  const name = fields[field]?.[lang];
  if (field === 'periodEnd' && name !== undefined) return name;
  if (name === undefined) return field;
  return lang === 'zh' ? `${name}（${field}）` : name === field ? field : `${name} (${field})`;
}

const cycles = {
  month: say('每月', 'every month'),
  quarter: say('每季度', 'every quarter'),
  half: say('每半年', 'every half-year'),
  year: say('每年', 'every year'),
} as const satisfies Record<Cycle, Text>;

const updates: { readonly [word: string]: Text } = {
  实时: say('页面要实时更新', 'The page is kept up to date in real time'),
  随时: say('页面要随变动及时更新', 'The page is updated at every change'),
  每日: say('页面至少每日更新', 'The page is updated at least daily'),
  每周: say('页面至少每周更新', 'The page is updated at least weekly'),
  每月: say('页面至少每月更新', 'The page is updated at least monthly'),
  每季度: say('页面至少每季度更新', 'The page is updated at least quarterly'),
  每半年: say('页面至少每半年更新', 'The page is updated at least twice a year'),
  每年: say('页面至少每年更新', 'The page is updated at least yearly'),
};

const many = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value;

/** A time limit with its number; a named one also tells its name, its basis and how it is read. */
function term(due: Term, field: string | undefined, { lang, limits }: Context): Statement {
  const limit = 'limit' in due ? limits[due.limit] : undefined;
  const days = 'days' in due ? due.days : limit?.days;
  const unit = ('days' in due ? due.unit : limit?.unit) ?? 'natural';
  const of = named(due.of, lang);
  const what =
    field === undefined ? say('公开', 'Published') : { zh: named(field, 'zh'), en: named(field, 'en') };
  const after = due.of === 'periodEnd' ? of : `the ${of}`;
  // A name that the catalogue does not know has no number here; whoever loads it says so.
  const length =
    days === undefined
      ? say('规定期限', 'the limit')
      : { zh: duration(days, unit, 'zh'), en: duration(days, unit, 'en') };
  const same = days === 0 && unit !== 'hours';
  const zh =
    field === undefined
      ? same
        ? `不晚于${of}当天公开`
        : `从${of}起 ${length.zh}内公开`
      : same
        ? `${what.zh}不晚于${of}当天`
        : `${what.zh}要在${of}之后 ${length.zh}内`;
  const verb = field === undefined ? what.en : `The ${what.en} is`;
  const en = same ? `${verb} no later than the day of ${after}` : `${verb} within ${length.en} of ${after}`;
  if (limit === undefined) return { text: lang === 'zh' ? `${zh}。` : `${en}.` };
  const reasons = limit.note === undefined ? [limit.basis] : [limit.basis, limit.note];
  return {
    text:
      lang === 'zh'
        ? `${zh}，按“${limit.title}”，依据是：`
        : `${en}, by the limit “${limit.en}”, whose basis is:`,
    items: reasons,
  };
}

/** The time limits inside a JSON Schema of ours, wherever they stand in it. */
function termsIn(schema: unknown): readonly { readonly field: string; readonly due: Term }[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const within = value as { field?: string } & Term;
    if (keyword === 'within' && typeof within?.field === 'string')
      return [{ field: within.field, due: within }];
    return termsIn(value);
  });
}

function choice(value: Choice | undefined, any: Text, all: Text, lang: Lang): Statement[] {
  if (value === undefined) return [];
  if ('all' in value && value.all.length > 1) return [{ text: all[lang], items: value.all }];
  const names = 'all' in value ? value.all : value.any;
  return [{ text: `${any[lang]}${either(names, lang)}${lang === 'zh' ? '。' : '.'}` }];
}

const by = (date: string | undefined, lang: Lang, zh: string, en: string): Statement[] =>
  date === undefined ? [] : [{ text: lang === 'zh' ? `${date} 以前${zh}。` : `${en} by ${date}.` }];

const elements = (items: readonly string[] | undefined, head: Text, lang: Lang): Statement[] =>
  items === undefined ? [] : [{ text: head[lang], items }];

const viaChannel = say('公开渠道（channel）是', 'The channel is ');
const viaChannels = say('下列公开渠道（channel）都要有：', 'Published through each of these channels:');
const inMedia = say('表现形式（media）有', 'The media include ');
const inAllMedia = say('下列表现形式（media）都要有：', 'In each of these media:');
const withPeople = say('参加人员（participants）有', 'Among the participants: ');
const withAllPeople = say('参加人员（participants）要有下列各方：', 'Each of these takes part:');

function conditionSays(field: string, want: Condition, lang: Lang): string {
  const name = named(field, lang);
  if (want === true) return lang === 'zh' ? `写明${name}` : `with ${name} filled in`;
  if (want === false) return lang === 'zh' ? `没有写明${name}` : `without ${name}`;
  if (typeof want === 'object' && 'not' in want) {
    const values =
      typeof want.not === 'boolean' ? booleans[`${want.not}`][lang] : either(many(want.not), lang);
    return lang === 'zh' ? `${name}不是${values}` : `whose ${name} is not ${values}`;
  }
  const values = either(many(want), lang);
  return lang === 'zh' ? `${name}为${values}` : `whose ${name} is ${values}`;
}
const booleans = { true: say('“是”', 'yes'), false: say('“否”', 'no') } as const;

/** Which rows a rule looks at, said as an apposition to the register. */
function chosen(where: Where | readonly Where[] | undefined, lang: Lang): string {
  const alternatives = [where ?? {}].flat().map((one) => {
    const parts = Object.entries(one).map(([field, want]) => conditionSays(field, want, lang));
    return lang === 'zh' ? parts.join('、') : list(parts, lang);
  });
  const said = alternatives.filter((one) => one !== '');
  if (said.length === 0) return '';
  return lang === 'zh' ? `${said.join('，或者')}的` : ` ${said.join(', or ')}`;
}

function broken(must: Must, lang: Lang): string {
  const worth = must.else ?? 'missing';
  const says = (lang === 'zh' ? must.says : must.en).replace(/[。.]$/, '');
  return lang === 'zh' ? `${says}（算${states[worth].zh}）` : `${says} (counts as ${states[worth].en})`;
}

const described: { readonly [K in RuleKind]: (given: WithOf[K], context: Context) => readonly Statement[] } =
  {
    publish(given, context) {
      const { lang } = context;
      const min = given.min ?? 1;
      const out: Statement[] = [];
      if (given.per === 'subject') {
        const head = say(
          '按对象（subject）逐一公开，每个对象都要公开：',
          'For every subject separately, these are published:',
        );
        if (given.elements === undefined)
          out.push({
            text: lang === 'zh' ? '按对象（subject）逐一公开。' : 'Published for every subject separately.',
          });
        else out.push({ text: head[lang], items: given.elements });
      } else if (given.elements === undefined) {
        out.push({
          text:
            lang === 'zh'
              ? `公开信息台账（disclosures）中至少有 ${min} 条对应这条要求的记录。`
              : `At least ${min} record${min === 1 ? '' : 's'} under disclosures name${min === 1 ? 's' : ''} this requirement.`,
        });
      } else {
        out.push({
          text: say(
            '公开信息台账（disclosures）中的记录合起来，写全下列要素（covers）：',
            'The records under disclosures together cover:',
          )[lang],
          items: given.elements,
        });
      }
      return [
        ...out,
        ...choice(given.channels, viaChannel, viaChannels, lang),
        ...choice(given.media, inMedia, inAllMedia, lang),
        ...by(given.by, lang, '公开', 'Published'),
        ...(given.within === undefined ? [] : [term(given.within, undefined, context)]),
        ...(given.updated === undefined
          ? []
          : [
              {
                text:
                  lang === 'zh'
                    ? `${updates[given.updated]?.zh ?? `更新周期为${given.updated}`}（updates）。`
                    : `${updates[given.updated]?.en ?? `Updated ${given.updated}`} (updates).`,
              },
            ]),
      ];
    },
    periodic(given, context) {
      const { lang } = context;
      return [
        {
          text:
            lang === 'zh'
              ? `${cycles[given.every].zh}公开一期，写明所属期间（period）。`
              : `Published ${cycles[given.every].en}, with its period (period).`,
        },
        ...elements(given.elements, say('每一期都写全下列要素（covers）：', 'Every period covers:'), lang),
        ...choice(given.channels, viaChannel, viaChannels, lang),
        term(given.due, undefined, context),
      ];
    },
    each(given, context) {
      const { lang } = context;
      const register = registerNames[given.in][lang];
      const where = chosen(given.where, lang);
      const text =
        lang === 'zh'
          ? `逐条检查${register}（${given.in}）中${where === '' ? '的每一条' : `${where}每一条`}；有下列情形的，就是缺口：`
          : `Every record of the ${register} (${given.in})${where} is checked; it is a gap if:`;
      const terms = new Map(
        given.must
          .flatMap((must) => termsIn(must.that))
          .map(({ field, due }) => [JSON.stringify([field, due]), { field, due }]),
      );
      return [
        { text, items: given.must.map((must) => broken(must, lang)) },
        ...[...terms.values()].map(({ field, due }) => term(due, field, context)),
      ];
    },
    hold(given, { lang }) {
      const times = given.times ?? 1;
      const kinds = either(many(given.kind), lang);
      return [
        {
          text:
            lang === 'zh'
              ? `会议活动台账（activities）中，类别（kind）为${kinds}的，年内至少 ${times} 次。`
              : `At least ${times} ${times === 1 ? 'activity' : 'activities'} of the kind ${kinds} in the year, under activities.`,
        },
        ...choice(given.participants, withPeople, withAllPeople, lang),
      ];
    },
    arrange(given, { lang }) {
      const kinds = given.kind === undefined ? undefined : either(many(given.kind), lang);
      const kind =
        kinds === undefined ? '' : lang === 'zh' ? `，类别（kind）为${kinds}` : ` of the kind ${kinds}`;
      return [
        {
          text:
            lang === 'zh'
              ? `制度安排台账（arrangements）中有对应这条要求的记录${kind}，并写明起始日期（since）。`
              : `A record under arrangements${kind} names this requirement, with its date of entry into force (since).`,
        },
        ...elements(
          given.elements,
          say('记录合起来，写全下列要素（covers）：', 'The records together cover:'),
          lang,
        ),
        ...by(given.by, lang, '建立', 'In place'),
      ];
    },
    measure(given, { lang }) {
      const unit = given.unit ?? '';
      const bounds = [
        ...(given.atLeast === undefined
          ? []
          : [lang === 'zh' ? `不低于 ${given.atLeast}${unit}` : `at least ${given.atLeast}${unit}`]),
        ...(given.atMost === undefined
          ? []
          : [lang === 'zh' ? `不高于 ${given.atMost}${unit}` : `at most ${given.atMost}${unit}`]),
      ];
      return [
        {
          text:
            lang === 'zh'
              ? `指标台账（measures）中，“${given.name}”${list(bounds, lang)}。`
              : `Under measures, “${given.name}” is ${bounds.join(' and ')}.`,
        },
      ];
    },
  };

/** What must be so for the requirement to be met, in whole sentences. */
export function statementsOf(
  requirement: Requirement,
  limits: Catalog['limits'],
  lang: Lang,
): readonly Statement[] {
  // The table is total over the union, but TypeScript cannot follow `rule` and `with` together through an index.
  const tell = described[requirement.rule] as (
    given: Requirement['with'],
    context: Context,
  ) => readonly Statement[];
  return tell(requirement.with, { lang, limits });
}
