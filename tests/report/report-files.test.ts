import { describe, expect, it } from 'vitest';
import { csvReport } from '@/report/csv-report';
import { linkable } from '@/report/hostile-text';
import { htmlReport } from '@/report/html-report';
import { markdownReport } from '@/report/markdown-report';
import { hostileReport, report } from './sample-report';

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></head><script>x</script>',
  '&lt;script&gt;',
  '[click](javascript:alert(1))',
  '![](https://evil.example/pixel)',
  '`code` **bold** ~~gone~~ |cell|',
  '\n# heading\n\n- item\n\n> quote\n\n---\n\n1. one',
  '# heading',
  '- item',
  '=1+1',
  '@SUM(A1:A9)',
  '=HYPERLINK("http://evil.example")',
];

/** All the report is to say, whatever the file. */
const SAID = [
  '多部门助企纾困',
  'https://news.example/2022/1.html',
  '6767万元',
  '累计授信金额达6767万元',
  '6776万元',
  '帮助40余家小微企业办理转贷',
  '太原日报',
  '2022-04-23',
  '金融帮扶遇困小微企业',
  '有两位数字对调',
  '同一机构 晋源区金融办',
  '120亩 + 85亩 + 95亩 = 300亩；此处写的是 320亩',
];

describe.each([
  ['Markdown', () => markdownReport(report, 'zh-Hans').replaceAll('**', '')],
  ['HTML', () => htmlReport(report, 'zh-Hans').replaceAll(/<\/?mark>/g, '')],
  ['CSV', () => csvReport(report, 'zh-Hans')],
])('%s', (_name, write) => {
  it.each(SAID)('says %s', (words) => expect(write()).toContain(words));
});

describe.each([
  ['Markdown', markdownReport],
  ['HTML', htmlReport],
])('%s', (_name, write) => {
  it('says what was read and what was not, and what the corpus holds', () => {
    const text = write(report, 'zh-Hans');
    expect(text).toContain('12 段，775 字');
    expect(text).toContain('页面上没有显示：31 字');
    expect(text).toContain('本站未获允许：2 处');
    expect(text).not.toContain('不是中文');
    expect(text).toContain('30 篇 · 2020-03-20 至 2022-04-23');
  });

  it('says so where nothing was found', () => {
    expect(write({ ...report, figures: [], organizations: [] }, 'en')).toContain('Nothing on this page is mentioned');
  });
});

describe('markdownReport', () => {
  it.each(HOSTILE)('keeps %j from being mark-up', (words) => {
    const lines = markdownReport(hostileReport(words), 'zh-Hans').split('\n');
    // Each line begins as we begin it, and what could begin something within it is escaped.
    for (const line of lines.filter((one) => one !== '')) {
      expect(line).toMatch(/^(?:#{1,3} |- |> |[\p{Script=Han}“]|\\|[<"'&!=@1-9[`])/u);
      const inner = line.replace(/^(?:#{1,3} |[->] )/, '').replaceAll('**', '');
      expect(inner).not.toMatch(/(?<!\\)[[\]<>`_|~&*]/);
    }
    expect(lines.filter((line) => line.startsWith('# '))).toEqual(['# 核对报告']);
  });

  it('marks figures in their sentences', () => {
    expect(markdownReport(report, 'zh-Hans')).toContain('> 本页：该区金融办累计授信金额达**6767万元**。');
  });
});

describe('htmlReport', () => {
  it.each(HOSTILE)('keeps %j from being mark-up', (words) => {
    const html = htmlReport(hostileReport(words), 'zh-Hans');
    const plain = htmlReport(hostileReport('无害的话'), 'zh-Hans');
    const tags = (text: string): string[] => text.match(/<[^>]*>/g) ?? [];
    expect(tags(html)).toEqual(tags(plain));
  });

  it('forbids scripts and anything from elsewhere, and needs nothing else', () => {
    const html = htmlReport(report, 'zh-Hans');
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<script|<link|src=/);
    expect(html).toContain('<a href="https://news.example/2022/1.html">');
    expect(html).toContain('<mark>6767万元</mark>');
  });
});

describe('csvReport', () => {
  it('has a row for each piece of evidence and each calculation', () => {
    const rows = csvReport(report, 'zh-Hans').trim().split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[0]?.startsWith('"结论"')).toBe(true);
    expect(new Set(rows.map((row) => row.split('","').length))).toEqual(new Set([14]));
  });

  it.each(HOSTILE)('keeps %j from being a formula', (words) => {
    const csv = csvReport(hostileReport(words), 'zh-Hans');
    const cells = [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell ?? '');
    expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
  });
});

describe('linkable', () => {
  it.each([
    ['https://news.example/a?b=<c>', 'https://news.example/a?b=%3Cc%3E'],
    ["http://news.example/#'`", 'http://news.example/#%27%60'],
  ])('%s', (address, link) => expect(linkable(address)).toBe(link));

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'no address', ''])('not %j', (address) =>
    expect(linkable(address)).toBeNull(),
  );
});

describe('the date of a page', () => {
  it.each([
    ['2022-04-25T09:30:00+08:00', '2022-04-25 09:30'],
    ['2022-04-25T01:30:00.000Z', '2022-04-25 01:30 UTC'],
    ['2022-04-25T09:30:00-0500', '2022-04-25 09:30 UTC-0500'],
    ['2022-04-25 09:30', '2022-04-25 09:30'],
    ['2022-04-25', '2022-04-25'],
    ['2022年4月25日', '2022年4月25日'],
  ])('that is written %s is told as %s', (published, told) => {
    expect(markdownReport({ ...report, published }, 'zh-Hans')).toContain(`网页所写的日期：${told}\n`);
  });
});
