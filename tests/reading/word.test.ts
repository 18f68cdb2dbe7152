import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordText } from '@/reading/word';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, style = ''): string => `<w:p><w:pPr>${style}</w:pPr>${inner}</w:p>`;
const text = (...body: readonly string[]): string =>
  wordText(`<w:document><w:body>${body.join('')}</w:body></w:document>`).trim();

describe('wordText', () => {
  it.each<[string, string, string]>([
    ['paragraphs of several runs', paragraph(run('供水') + run('管网')) + paragraph(run('完成')), '供水管网\n完成'],
    ['entities', paragraph(run('A&amp;B &lt;一&gt; &#x4E8C;&#19977;')), 'A&B <一> 二三'],
    ['a heading by number', paragraph(run('供水'), '<w:pStyle w:val="1"/>'), '# 供水'],
    ['a heading in English', paragraph(run('供水'), '<w:pStyle w:val="Heading2"/>'), '## 供水'],
    ['a title', paragraph(run('供水'), '<w:pStyle w:val="Title"/>'), '# 供水'],
    ['an outline level', paragraph(run('供水'), '<w:outlineLvl w:val="0"/>'), '# 供水'],
    [
      'tabs and breaks',
      paragraph(`${run('甲')}<w:r><w:tab/></w:r>${run('乙')}<w:r><w:br/></w:r>${run('丙')}`),
      '甲 乙\n丙',
    ],
    [
      'a table, row by row',
      `<w:tbl><w:tr><w:tc>${paragraph(run('管网'))}</w:tc><w:tc>${paragraph(run('32公里'))}</w:tc></w:tr></w:tbl>`,
      '管网 32公里',
    ],
    [
      'insertions but not deletions',
      paragraph(`<w:ins>${run('新')}</w:ins><w:del>${run('旧')}</w:del>${run('文')}`),
      '新文',
    ],
    [
      'a text box once',
      paragraph(
        `<mc:AlternateContent><mc:Choice>${run('框')}</mc:Choice><mc:Fallback>${run('框')}</mc:Fallback></mc:AlternateContent>`,
      ),
      '框',
    ],
    ['no codes of fields', paragraph(`<w:r><w:instrText>PAGE</w:instrText></w:r>${run('一')}`), '一'],
    ['no entities of its own', `<!DOCTYPE x [<!ENTITY a "哈哈哈">]>${paragraph(run('&a;一'))}`, '&a;一'],
  ])('reads %s', (_, xml, expected) => {
    expect(text(xml)).toBe(expected);
  });

  it('bears anything', () => {
    const piece = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:t>',
      '</w:t>',
      '<w:del>',
      '</w:del>',
      '<w:tc>',
      '</w:tc>',
      '<',
      '>',
      '&#99999999;',
      '&#0;',
      '一',
    );
    fc.assert(fc.property(fc.array(piece), (pieces) => typeof wordText(pieces.join('')) === 'string'));
  });
});
