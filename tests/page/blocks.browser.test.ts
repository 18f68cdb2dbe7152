import { describe, expect, it } from 'vitest';
import { type Container, containerOf, readContainer } from '@/page/blocks';
import { nodeSpansOf } from '@/page/flow';
import { createTableLabels } from '@/page/table-labels';
import { byId, show } from './stage';

/** All flows under the body, in order. */
function textsOf(html: string): string[] {
  show(html);
  const read = (container: Container): string[] => {
    const { flows, containers } = readContainer(container);
    return [...flows.map((flow) => flow.text.trim()), ...containers.flatMap(read)];
  };
  return read(document.body);
}

describe('readContainer', () => {
  it.each([
    [
      'inline elements',
      '<p>总盘子<b class="big">571</b>.<span>41</span><a href="#">亿元</a></p>',
      ['总盘子571.41亿元'],
    ],
    ['wbr', '<p>条幅3<wbr>20条</p>', ['条幅320条']],
    ['readings of ruby', '<p>安阳<ruby>象<rp>（</rp><rt>xiàng</rt><rp>）</rp></ruby>道</p>', ['安阳象道']],
    ['numbers set as inline-block', '<p>共<em style="display:inline-block">107</em>家</p>', ['共107家']],
    ['scripts and styles', '<p>共<script>"甲"</script><style>a{}</style>107家</p>', ['共107家']],
    ['white space of the source', '<p>科技\n\t   有限\n公司</p>', ['科技 有限 公司']],
    ['a line break', '<p>机床<br>股份</p>', ['机床\n股份']],
    ['a paragraph made of line breaks', '<div>第一段。<br>\n<br>　　第二段。</div>', ['第一段。', '第二段。']],
    ['text beside blocks', '<div>前<p>中</p>后</div>', ['前', '后', '中']],
    ['spans laid out as blocks', '<div><span style="display:block">前</span><span>后</span></div>', ['后', '前']],
    ['links of a menu', '<div><a href="#">首页</a> <a href="#">要闻</a></div>', ['首页', '要闻']],
    ['preformatted text', '<pre>一\n二  三</pre>', ['一\n二  三']],
    ['display: contents', '<div style="display:contents">甲<b>乙</b></div>', ['甲乙']],
    ['struck text not', '<p>达<del>120家</del><s>6</s><strike>7</strike><ins>107</ins>家</p>', ['达107家']],
    [
      'text that a style strikes not',
      '<p>达<span style="text-decoration:line-through">67</span>6776万元</p>',
      ['达6776万元'],
    ],
    [
      'marks of notes not',
      '<p>达6776<sup>3</sup>万元、107<sup>[1]</sup>家<sup>①</sup>、9<sup><a href="#n">2</a></sup>户</p>',
      ['达6776万元、107家、9户'],
    ],
    ['powers', '<p>500m<sup>2</sup>、10<sup>8</sup>、3km<sup>2</sup></p>', ['500m2、108、3km2']],
    [
      'noise in numbers not',
      '<p>107<span style="font-size:1px">4</span>家6776<b style="display:inline-block;width:0;height:0;overflow:hidden">5</b>万<i style="opacity:0">3</i>元<span style="visibility:hidden">8</span></p>',
      ['107家6776万元'],
    ],
    [
      'numbers cut by the end of a line',
      '<p>截至目前，该办已累计授信金额达67<br>76万元，有6,<br>776户</p>',
      ['截至目前，该办已累计授信金额达6776万元，有6,\n776户'],
    ],
    [
      'numbers cut in preformatted text',
      '<pre>截至目前，该办已累计为企业授信金额达67\n76万元</pre>',
      ['截至目前，该办已累计为企业授信金额达6776万元'],
    ],
    [
      'numbers of two lines',
      '<p>一百二十家企业的收入之和：120<br>2022年</p><p>收入120<br>76元</p>',
      ['一百二十家企业的收入之和：120\n2022年', '收入120\n76元'],
    ],
    ['text transparent to the eye', '<p style="opacity:0">甲</p>', ['甲']],
  ])('reads %s', (_what, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  it.each([
    ['display: none', '<p style="display:none">甲</p>'],
    ['the hidden attribute', '<p hidden>甲</p>'],
    ['visibility: hidden', '<p style="visibility:hidden">甲</p>'],
    ['an invisible span', '<p><span style="visibility:hidden">甲</span></p>'],
    ['closed details', '<details><summary></summary><p>甲</p></details>'],
    ['editors', '<div contenteditable><p>甲</p></div>'],
    ['text boxes', '<textarea>甲</textarea><input value="甲"><div role="textbox">甲</div>'],
    ['noscript and template', '<noscript>甲</noscript><template><p>甲</p></template>'],
    ['select', '<select><option>甲</option></select>'],
  ])('leaves out %s', (_what, html) => {
    expect(textsOf(html)).toEqual([]);
  });

  it('reads open shadow roots', () => {
    show('<div id="host">光</div>');
    const root = byId('host').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>影</p><slot></slot>';
    const { containers } = readContainer(byId('host'));
    expect(containers).toContain(root);
    expect(
      readContainer(root).containers.flatMap((child) => readContainer(child).flows.map((flow) => flow.text)),
    ).toEqual(['影']);
  });
});

describe('containerOf', () => {
  it('climbs from a text node through inline elements', () => {
    show('<div id="block"><p id="p">共<b><i id="i">107</i></b>家</p></div>');
    expect(containerOf(byId('i').firstChild ?? document)).toBe(byId('p'));
  });

  it('is null in what is not read', () => {
    show('<div contenteditable><p id="p">甲</p></div>');
    expect(containerOf(byId('p'))).toBeNull();
  });
});

describe('nodeSpansOf', () => {
  it('leads every offset back to its text node', () => {
    show('<p id="p">总 \n 盘子<b>571</b>.<span>41</span>亿元<br>止</p>');
    const flow = readContainer(byId('p')).flows[0];
    if (!flow) throw new Error('no flow');
    expect(flow.text).toBe('总 盘子571.41亿元\n止');
    for (let at = 0; at < flow.text.length; at++) {
      const spans = nodeSpansOf(flow, at, at + 1);
      const character = spans.map(({ node, start, end }) => node.data.slice(start, end)).join('');
      expect(character).toBe(flow.text[at] === '\n' ? '' : flow.text[at]);
    }
  });

  it('makes one span for a text node, white space and all', () => {
    show('<p id="p">总 \n 盘子<b>571</b>亿</p>');
    const flow = readContainer(byId('p')).flows[0];
    const spans = flow ? nodeSpansOf(flow, 0, flow.text.length) : [];
    expect(spans.map(({ node, start, end }) => node.data.slice(start, end))).toEqual(['总 \n 盘子', '571', '亿']);
  });
});

describe('createTableLabels', () => {
  const TABLE = `<table><caption>单位：亿元</caption>
    <thead><tr><th rowspan="2">类别</th><th colspan="2">投资</th></tr><tr><th>总额</th><th>年度</th></tr></thead>
    <tr><td>新开工</td><td id="total">151.51</td><td id="year"><p id="inner">32.41</p></td></tr></table>`;

  it('finds row head, column heads and caption', () => {
    show(TABLE);
    expect(createTableLabels()(byId('total'), '151.51')).toEqual(['新开工', '投资', '总额', '单位：亿元']);
    expect(createTableLabels()(byId('inner'), '32.41')).toEqual(['新开工', '投资', '年度', '单位：亿元']);
  });

  it('takes the first row for the head of a table without one', () => {
    show('<table><tr><td>类别</td><td>总额</td></tr><tr><td>续建</td><td id="cell">399</td></tr></table>');
    expect(createTableLabels()(byId('cell'), '399')).toEqual(['续建', '总额']);
  });

  it('takes the terms of a list for the labels of what describes them', () => {
    show(`<dl><dt>面积</dt><dd>3亩</dd><dt>授信</dt><dt>（累计）</dt><dd>首期</dd><dd id="dd"><b id="in">6776万元</b></dd>
      <div><dt>企业</dt><dd id="grouped">107家</dd></div></dl>`);
    expect(createTableLabels()(byId('dd'), '6776万元')).toEqual(['授信', '（累计）']);
    expect(createTableLabels()(byId('in'), '6776万元')).toEqual(['授信', '（累计）']);
    expect(createTableLabels()(byId('grouped'), '107家')).toEqual(['企业']);
    expect(createTableLabels()(byId('dd'), '长'.repeat(80))).toEqual([]);
  });

  it('labels no prose and nothing outside tables', () => {
    show(`<table><tr><td>栏</td><td id="cell">${'长'.repeat(80)}</td></tr></table><p id="p">甲</p>`);
    expect(createTableLabels()(byId('cell'), '长'.repeat(80))).toEqual([]);
    expect(createTableLabels()(byId('p'), '甲')).toEqual([]);
  });
});
