import { renderText } from '../../src/render/text.ts';
import { empty, perfect, reportOf, rich, unjudged } from './fixtures.ts';

const [which = 'all', width = '80', lang = 'zh', ...flags] = process.argv.slice(2);
const of = { rich, empty, perfect, unjudged };
const departments = which === 'all' ? [rich, empty, unjudged, perfect] : [of[which as keyof typeof of]];
process.stdout.write(
  renderText(reportOf(departments), {
    lang: lang as 'zh',
    width: Number(width),
    color: flags.includes('color'),
    verbose: flags.includes('verbose'),
    quiet: flags.includes('quiet'),
  }),
);
