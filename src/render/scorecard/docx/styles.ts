/** The styles of a document, and what a machine without their typefaces is to take instead: two parts of the file. */
import type { IFontAttributesProperties } from 'docx';
import type { Lang } from '../../../model.ts';
import { escapeXml } from '../../parts/xml.ts';
import { FREE, faces, hinted, LATIN, sizes } from './looks.ts';
import { characterSpacing } from './paper.ts';

/**
 * The styles as a part of the file: the library has no word for `snapToGrid` of a paragraph. Normal says its size itself, since programs measure the grid by it.
 */
export function stylesOf(lang: Lang): string {
  const font = (face: IFontAttributesProperties): string =>
    `<w:rFonts ${Object.entries(hinted(face, lang))
      .map(([key, value]) => `w:${key}="${escapeXml(value)}"`)
      .join(' ')}/>`;
  const sized = (size: number): string => `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const spaced = (by: number): string => `<w:spacing w:val="${by}"/>`;
  const style = (id: string, name: string, paragraph: string, run: string): string => {
    const base = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>';
    const first = id === 'Normal' ? ' w:default="1"' : '';
    return `<w:style w:type="paragraph"${first} w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  };
  // Latin words in a Chinese text are still not broken within.
  const language = `<w:lang w:val="${lang === 'zh' ? 'en-US' : 'en-GB'}" w:eastAsia="zh-CN"/>`;
  const plain = `${font(faces.text)}${sized(sizes.three)}${language}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${plain}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    style(
      'Normal',
      'Normal',
      '<w:widowControl w:val="0"/>',
      `${font(faces.text)}${spaced(lang === 'zh' ? characterSpacing : 0)}${sized(sizes.three)}${language}`,
    ),
    style('Heading1', 'heading 1', '<w:keepNext/><w:outlineLvl w:val="0"/>', font(faces.black)),
    style(
      'Title',
      'Title',
      '<w:keepNext/><w:snapToGrid w:val="0"/>',
      `${font(faces.title)}${spaced(0)}${sized(sizes.two)}`,
    ),
    style(FREE, FREE, '<w:snapToGrid w:val="0"/>', spaced(0)),
    '</w:styles>',
  ].join('');
}

/**
 * Name → the names of the same kind of typeface elsewhere (17.8.3.1 altName), and its panose. 方正小标宋 is sold apart, the `_GB2312` pair came with old systems only:
 * without them 仿宋, 楷体 and 宋体 of any Chinese system stand in, and a serif typeface for 仿宋.
 */
const FONTS = [
  ['仿宋_GB2312', '仿宋', 'modern', '02010609030101010101'],
  ['楷体_GB2312', '楷体', 'modern', '02010609030101010101'],
  ['方正小标宋简体', '宋体', 'auto', '02010601030101010101'],
  ['黑体', 'SimHei', 'modern', '02010609060101010101'],
  ['宋体', 'SimSun', 'auto', '02010600030101010101'],
  [LATIN, '', 'roman', '02020603050405020304'],
] as const;

export const fontTable = (): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...FONTS.map(
      ([name, other, family, panose]) =>
        `<w:font w:name="${escapeXml(name)}">${other === '' ? '' : `<w:altName w:val="${escapeXml(other)}"/>`}<w:panose1 w:val="${panose}"/><w:charset w:val="${other === '' ? '00' : '86'}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
    ),
    '</w:fonts>',
  ].join('');
