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

  const styled = (properties: string, words: string): string =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;
  const sign = (element: string): string => `<w:r>${element}</w:r>`;
  const symbol = (font: string, char: string): string => sign(`<w:sym w:font="${font}" w:char="${char}"/>`);
  const ruby = (reading: string, base: string): string =>
    `<w:r><w:ruby><w:rubyPr/><w:rt>${run(reading)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
  const raised = (words: string): string => styled('<w:vertAlign w:val="superscript"/>', words);
  const math = (inner: string): string => `<m:oMath>${inner}</m:oMath>`;
  const term = (words: string): string =>
    `<m:r><w:rPr><w:rFonts w:ascii="Cambria Math"/></w:rPr><m:t>${words}</m:t></m:r>`;
  const deletedMark = '<w:rPr><w:del w:id="9" w:author="甲"/></w:rPr>';

  it.each<[string, string, string]>([
    ['a no-break hyphen', run('管网32') + sign('<w:noBreakHyphen/>') + run('35公里'), '管网32-35公里'],
    ['no soft hyphen', run('投資1.2') + sign('<w:softHyphen/>') + run('億元'), '投資1.2億元'],
    ['a tab', run('甲１２') + sign('<w:tab/>') + run('３５戶'), '甲１２ ３５戶'],
    ['a sign of the font Symbol', run('池12') + symbol('Symbol', 'F0B4') + run('18米'), '池12×18米'],
    [
      'a sign of Symbol outside of the private area',
      run('误差') + symbol('Symbol', '00B1') + run('3毫米'),
      '误差±3毫米',
    ],
    ['a sign of a text font', run('２') + symbol('宋体', '00D7') + run('３米'), '２×３米'],
    [
      'bullets as nothing',
      symbol('Wingdings', 'F06C') + run('新增32公里；') + symbol('Wingdings', 'F06C') + run('改造'),
      '新增32公里；改造',
    ],
    ['two numbers parted by a picture', run('共12') + symbol('Wingdings 2', 'F052') + run('18户'), '共12 18户'],
    ['an equation', run('增幅') + math(term('12.5%')) + run('，'), '增幅12.5%，'],
    ['a fraction', run('占') + math(`<m:f><m:num>${term('3')}</m:num><m:den>${term('4')}</m:den></m:f>`), '占3/4'],
    [
      'a power in an equation',
      math(`<m:sSup><m:e>${term('10')}</m:e><m:sup>${term('4')}</m:sup></m:sSup>`) + run('吨'),
      '10⁴吨',
    ],
    ['no struck text', run('管网') + styled('<w:strike/>', '23') + run('32公里'), '管网32公里'],
    [
      'no text struck twice',
      run('投資') + styled('<w:b/><w:dstrike w:val="true"/>', '４７８０') + run('５２００萬元'),
      '投資５２００萬元',
    ],
    ['text of which the strike is switched off', styled('<w:strike w:val="0"/>', '23') + run('公里'), '23公里'],
    [
      'text that was struck before a change of format',
      `<w:r><w:rPr><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>23</w:t></w:r>${run('公里')}`,
      '23公里',
    ],
    [
      'no hidden text',
      styled('<w:vanish/>', '内部备注：暂按99公里上报。') + run('各项工作有序推进。'),
      '各项工作有序推进。',
    ],
    [
      'no words of an empty field of a form',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入2022年')}</w:sdtContent></w:sdt>${run('正文')}`,
      '正文',
    ],
    ['characters without their pinyin', ruby('tài', '太') + ruby('yuán', '原') + run('市320公顷'), '太原市320公顷'],
    ['characters without their bopomofo', ruby('ㄐㄧㄣˋ', '晉') + run('源區'), '晉源區'],
    ['a power behind a unit', run('1200m') + raised('2') + run('，3.5万米') + raised('3'), '1200m²，3.5万米³'],
    [
      'no mark of a note',
      run('6776') + raised('3') + run('万元，107') + raised('[1]') + run('家') + raised('①'),
      '6776万元，107家',
    ],
    ['no mark of a note in pieces', run('107') + raised('[') + raised('12') + raised(']') + run('家'), '107家'],
    ['raised words', run('甲') + raised('注：内部') + run('乙'), '甲注：内部乙'],
  ])('reads %s', (_, inner, expected) => {
    expect(text(paragraph(inner))).toBe(expected);
  });

  it('joins paragraphs whose mark was deleted, moved away or hidden', () => {
    for (const mark of [deletedMark, deletedMark.replace('w:del', 'w:moveFrom'), '<w:rPr><w:vanish/></w:rPr>'])
      expect(text(paragraph(run('新增管网3'), mark), paragraph(run('2公里。')), paragraph(run('下一步')))).toBe(
        '新增管网32公里。\n下一步',
      );
    const inserted = '<w:rPr><w:ins w:id="9"/></w:rPr>';
    expect(text(paragraph(run('新增管网32公里。'), inserted), paragraph(run('下一步')))).toBe(
      '新增管网32公里。\n下一步',
    );
  });

  it('leaves out what a style strikes out or hides', () => {
    const styles =
      '<w:style w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Old"><w:rPr><w:strike/></w:rPr></w:style><w:style w:styleId="Kept"><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>';
    const body =
      paragraph(styled('<w:rStyle w:val="Old"/>', '23') + styled('<w:rStyle w:val="Kept"/>', '32公里')) +
      paragraph(run('内部口径：99公里'), '<w:pStyle w:val="Gone"/>') +
      paragraph(run('下一步'));
    expect(wordText(`<w:body>${body}</w:body>`, styles).trim().split(/\n+/)).toEqual(['32公里', '下一步']);
  });

  it('keeps the words around a text box together', () => {
    const box = `<w:r><w:txbxContent>${paragraph(run('图1 管网'))}</w:txbxContent></w:r>`;
    expect(text(paragraph(run('新增3') + box + run('2公里')))).toBe('图1 管网\n新增32公里');
  });

  describe('with 300,000 of them', () => {
    const many = 300_000;
    const cells = (words: (i: number) => string): string =>
      text(
        Array.from({ length: many }, (_, i) => `<w:tbl><w:tr><w:tc>${paragraph(run(words(i)))}`).join(''),
        '</w:tc></w:tr></w:tbl>'.repeat(many),
      );

    it('keeps the text of cells that stand one in the other', { timeout: 20_000 }, () => {
      const read = cells((i) => `管网${i}公里`);
      expect(read.split(' ')).toHaveLength(many);
      expect(read.startsWith('管网0公里 管网1公里 ')).toBe(true);
      expect(read.endsWith(` 管网${many - 1}公里`)).toBe(true);
    });

    it('keeps the text of boxes that are never closed', { timeout: 20_000 }, () => {
      const read = text(`<w:p>${run('管网')}<w:txbxContent>`.repeat(many));
      expect(read.match(/管网/g)).toHaveLength(many);
    });

    it('reads a paragraph of fractions', { timeout: 20_000 }, () => {
      const fraction = math(`<m:f><m:num>${term('3')}</m:num><m:den>${term('4')}</m:den></m:f>`);
      expect(text(paragraph(`${run('占')}${fraction}`.repeat(many)))).toHaveLength(4 * many);
    });
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
      '<w:txbxContent>',
      '</w:txbxContent>',
      '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>',
      '<!--',
      '<![CDATA[',
      '<',
      '>',
      '&#99999999;',
      '&#0;',
      '一',
    );
    fc.assert(fc.property(fc.array(piece), (pieces) => typeof wordText(pieces.join('')) === 'string'));
  });
});
