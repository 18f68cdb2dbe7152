import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import type { FileTools } from '@/reading/file-tools';
import { readFile } from '@/reading/files';
import type { ReadEvent } from '@/reading/imported';
import { docx, encode, epub, mhtml, openDocument, pdf, rtf, TOOLS, utf8, utf16, xlsx, zip } from './make-files';

const TITLE = '供水管网完成改造';
const BODY =
  '杏林区新增供水管网32公里，惠及居民1.6万户。全区各单位按照统一部署，各项工作有序推进，群众生活得到充分保障。';
const PLAIN = `${TITLE}\n\n本报讯（记者 赵明）${BODY}\n`;
const TRADITIONAL =
  '供水管網完成改造\n\n全區各單位按照統一部署，各項工作有序推進，新增供水管網32公里，惠及居民1.6萬戶。\n';
const PAGE = `<!doctype html><html><head><meta charset="gb2312"><title>${TITLE}</title></head><body><p>${BODY}</p></body></html>`;

async function readAll(path: string, bytes: Uint8Array, tools: FileTools = TOOLS): Promise<ReadEvent[]> {
  const events: ReadEvent[] = [];
  for await (const event of readFile({ path, bytes }, tools)) events.push(event);
  return events;
}

/** What a file gives, in short: title and text of an article, reason and detail of a complaint. */
async function inShort(path: string, bytes: Uint8Array, tools: FileTools = TOOLS): Promise<string[]> {
  return (await readAll(path, bytes, tools)).map((event) =>
    event.type === 'article'
      ? `${event.imported.article.title}: ${event.imported.article.text}`
      : [event.reason, event.detail].filter(Boolean).join(' '),
  );
}

describe('readFile', () => {
  it.each<[string, string, Uint8Array]>([
    ['text in UTF-8', 'a.txt', utf8(PLAIN)],
    ['text with a byte order mark', 'a.txt', utf8(`\ufeff${PLAIN}`)],
    ['text in GBK', 'a.txt', encode('gbk', PLAIN)],
    ['text in UTF-16', 'a.txt', utf16(PLAIN)],
    ['text in UTF-16 with a mark, big end first', 'a.txt', utf16(PLAIN, { bigEndian: true, mark: true })],
    ['markdown', 'a.md', utf8(`# ${TITLE}\n\n本报讯（记者 赵明）${BODY}\n`)],
    ['markdown with front matter', 'a.md', utf8(`---\ntitle: "${TITLE}"\ndate: 2022-04-15\n---\n\n${BODY}\n`)],
    ['a page in GBK', 'a.html', encode('gbk', PAGE)],
    ['a page in UTF-8 that claims to be in GB2312', 'a.html', utf8(PAGE)],
    ['a page under another name', 'a.txt', utf8(PAGE)],
    [
      'a saved page, quoted-printable',
      'a.mhtml',
      mhtml(encode('gbk', PAGE), { charset: 'gb2312', transfer: 'quoted-printable' }),
    ],
    ['a saved page, base64', 'a.mht', mhtml(utf8(PAGE), { charset: 'utf-8', transfer: 'base64' })],
    ['JSON', 'a.json', utf8(JSON.stringify({ title: TITLE, content: BODY }))],
    [
      'JSON with the list inside',
      'a.json',
      utf8(JSON.stringify({ code: 0, data: { list: [{ title: TITLE, content: BODY }] } })),
    ],
    ['JSON in GBK', 'a.json', encode('gbk', JSON.stringify([{ 标题: TITLE, 正文: BODY }]))],
    ['lines of JSON', 'a.jsonl', utf8(`${JSON.stringify({ headline: TITLE, text: BODY })}\n\n`)],
    [
      'lines of JSON under the name of JSON',
      'a.json',
      utf8(`${JSON.stringify({ headline: TITLE, text: BODY })}\n${JSON.stringify({})}`),
    ],
    ['a table', 'a.csv', utf8(`标题,正文\n${TITLE},"${BODY}"\n`)],
    ['a table in GBK with tabs', 'a.tsv', encode('gbk', `title\tbody\r\n${TITLE}\t${BODY}\r\n`)],
    ['a Word document', 'a.docx', docx([`# ${TITLE}`, BODY])],
    ['a Word document under another name', 'a.dat', docx([`# ${TITLE}`, BODY])],
    [
      'a spreadsheet of Excel',
      'a.xlsx',
      xlsx([
        [
          ['标题', '正文'],
          [TITLE, BODY],
        ],
      ]),
    ],
    [
      'a text of LibreOffice',
      'a.odt',
      openDocument(
        `<office:text><text:h text:outline-level="1">${TITLE}</text:h><text:p>${BODY}</text:p></office:text>`,
      ),
    ],
    ['a text in Rich Text Format', 'a.rtf', rtf([TITLE, BODY])],
    ['a text in Rich Text Format under the name of Word', 'a.doc', rtf([TITLE, BODY])],
    ['a magazine', 'a.epub', epub({ '第一章.xhtml': PAGE.replace('gb2312', 'utf-8') })],
    ['an archive', 'a.zip', zip({ '新闻/一.txt': utf8(PLAIN) })],
    ['an archive in an archive', 'a.zip', zip({ 'b.zip': zip({ 'c.txt': utf8(PLAIN) }) })],
  ])('reads %s', async (_, path, bytes) => {
    expect((await inShort(path, bytes))[0]).toBe(`${TITLE}: ${BODY}`);
  });

  it('reads text in Big5', async () => {
    expect(await inShort('a.txt', encode('big5', TRADITIONAL))).toEqual([TRADITIONAL.trim().replace('\n\n', ': ')]);
  });

  it('takes over what the fields of a record say', async () => {
    const record = {
      标题: TITLE,
      正文: BODY,
      发布时间: '2022年4月15日 09:30',
      媒体: '某日报',
      作者: '赵明',
      链接: 'https://example.cn/1',
      地区: '太原市',
    };
    const [event] = await readAll('a.jsonl', utf8(JSON.stringify(record)));
    expect(event).toMatchObject({
      type: 'article',
      imported: {
        source: '某日报',
        url: 'https://example.cn/1',
        article: {
          title: TITLE,
          date: '2022-04-15',
          dateInference: 'stated',
          byline: ['赵明'],
          place: '太原市',
          placeInference: 'stated',
        },
      },
    });
  });

  it('reads HTML in a field as text', async () => {
    const content = `<p>${BODY}</p><p style="a">第二段&nbsp;${BODY}</p><script>x()</script>`;
    const [article] = await inShort(
      'a.json',
      utf8(JSON.stringify({ title: TITLE, content: content.replace(/<script.*/, '') })),
    );
    expect(article).toBe(`${TITLE}: ${BODY}\n第二段 ${BODY}`);
  });

  it('names articles without an outlet after their file, and dates them after it', async () => {
    const [event] = await readAll('folder/太原晚报 2022-04-15.txt', utf8(PLAIN));
    expect(event).toMatchObject({ imported: { source: '太原晚报 2022-04-15', article: { date: '2022-04-15' } } });
  });

  it.each([
    ['under names that say nothing', `c1,c2,c3,c4\n2022-04-15,7,${TITLE},${BODY}\n2022-04-16,8,${TITLE},${BODY}\n`],
    ['without a row of names', `7,2022年4月15日,${TITLE},${BODY}\n8,2022年4月16日,${TITLE},${BODY}\n`],
    ['under a name for the date only', `日期,c2,c3\n2022/4/15,${BODY},${TITLE}\n2022/4/16,${BODY},${TITLE}\n`],
  ])('finds text, title and date of a table by what stands in its columns, %s', async (_, table) => {
    const articles = (await readAll('a.csv', utf8(table))).map((event) =>
      event.type === 'article' ? event.imported.article : event,
    );
    expect(articles).toMatchObject([
      { title: TITLE, text: BODY, date: '2022-04-15' },
      { title: TITLE, text: BODY, date: '2022-04-16' },
    ]);
  });

  describe('with a table as programs write it', () => {
    const ROW = `${TITLE}\t2022/4/15\t${BODY}\r\n`;
    const HEADER = '标题\t发布日期\t正文\r\n';
    it.each<[string, string, Uint8Array]>([
      ['Excel’s Unicode text', '导出.txt', utf16(HEADER + ROW, { mark: true })],
      ['Excel’s text in GBK', '导出.txt', encode('gbk', HEADER + ROW)],
      ['quoted tabs', '導出.txt', utf8(`"標題"\t"發布日期"\t"內文"\r\n${ROW}`)],
      ['a line for its delimiter', 'a.csv', utf8(`sep=;\r\n标题;日期;正文\r\n${TITLE};2022-04-15;${BODY}\r\n`)],
      ['a line for an unusual delimiter', 'a.csv', utf8(`sep=^\n标题^日期^正文\n${TITLE}^2022-04-15^${BODY}\n`)],
      [
        'lines over the names',
        'a.csv',
        utf8(`导出时间：2026-01-01,,\n,,\n标题,日期,正文\n${TITLE},2022-04-15,${BODY}\n`),
      ],
      ['a sentence over the names', 'a.tsv', utf8(`某某系统导出，共1条\n\n${HEADER}${ROW}`)],
      ['days by their number', 'a.csv', utf8(`标题,日期,正文\n${TITLE},44666,${BODY}\n`)],
      ['seconds', 'a.csv', utf8(`title,created_at,content\n${TITLE},1649986200,${BODY}\n`)],
      ['years of the Republic', 'a.csv', utf8(`標題,發布日期,內文\n${TITLE},111/04/15,${BODY}\n`)],
    ])('reads it with %s', async (_, path, bytes) => {
      expect(await readAll(path, bytes)).toMatchObject([
        { imported: { article: { title: TITLE, text: BODY, date: '2022-04-15' } } },
      ]);
    });

    it('says that one of names only is empty', async () => {
      expect(await inShort('a.csv', utf8('标题,正文\n'))).toEqual(['empty']);
    });

    it('takes no text with the word 正文 for a table', async () => {
      expect(await inShort('a.txt', utf8(`${TITLE}\n\n正文：${BODY}\n`))).toEqual([`${TITLE}: 正文：${BODY}`]);
    });
  });

  describe('with a table whose columns are unclear', () => {
    const SHORT = '全区新增供水管网32公里，惠及居民1.6万户。';
    const TABLE = `k1,k2,k3\n短讯一则,${SHORT},2022-04-15\n短讯二则,${SHORT},2022-04-16\n`;

    it('reads it as it is told to, and shows its first rows to who is asked', async () => {
      const chooseColumns = vi.fn<FileTools['chooseColumns']>(async ({ columns }) => ({
        ...columns,
        roles: new Map([
          ['text', 1],
          ['title', 0],
          ['published', 2],
        ] as const),
      }));
      expect(await inShort('短讯.csv', utf8(TABLE), { ...TOOLS, chooseColumns })).toEqual([
        `短讯一则: ${SHORT}`,
        `短讯二则: ${SHORT}`,
      ]);
      expect(chooseColumns).toHaveBeenCalledExactlyOnceWith({
        path: '短讯.csv',
        rows: [
          ['k1', 'k2', 'k3'],
          ['短讯一则', SHORT, '2022-04-15'],
          ['短讯二则', SHORT, '2022-04-16'],
        ],
        columns: { named: true, roles: new Map() },
      });
    });

    it('skips it, in one line, where nobody knows', async () => {
      expect(await inShort('短讯.csv', utf8(TABLE))).toEqual(['no-columns line 1: k1, k2, k3']);
    });

    it('does not ask about a table that holds no Chinese sentence', async () => {
      const chooseColumns = vi.fn<FileTools['chooseColumns']>();
      await inShort('a.csv', utf8('k1,k2\n1,太原\n'), { ...TOOLS, chooseColumns });
      expect(chooseColumns).not.toHaveBeenCalled();
    });
  });

  it('reads quoted cells with line feeds, delimiters and quotes in them', async () => {
    const table = `标题,正文,日期\n"甲,""乙""","第一段，${BODY}\n第二段，${BODY}",2022/4/15\n`;
    expect(await inShort('a.csv', utf8(table))).toEqual([`甲,"乙": 第一段，${BODY}\n第二段，${BODY}`]);
  });

  it('splits a newspaper’s page and keeps one article with headings whole', async () => {
    const page = `${PLAIN}\n银行上门办贷款\n\n本报讯（记者 钱红）${BODY}\n`;
    expect(await readAll('a.txt', utf8(page))).toHaveLength(2);
    const sections = `${TITLE}\n\n${BODY}\n\n项目建设有速度，群众满意度高\n\n${BODY}\n\n民生改善有温度，服务质量提升\n\n${BODY}\n`;
    expect(await readAll('a.txt', utf8(sections))).toHaveLength(1);
  });

  it('says in which entry of an archive an article lies', async () => {
    const events = await readAll(
      'a.zip',
      zip({ '新闻/一.txt': utf8(PLAIN), 'b.zip': zip({ '二.txt': utf8(PLAIN) }), '__MACOSX/._x': 'x' }),
    );
    expect(events.map(({ path }) => path)).toEqual(['a.zip/新闻/一.txt', 'a.zip/b.zip/二.txt']);
  });

  it.each<['gbk' | 'big5', string]>([
    ['gbk', '新闻/供水.txt'],
    ['gbk', '太原晚报/要闻/晋源区供水管网改造.txt'],
    ['gbk', '报.txt'],
    ['gbk', '財經'],
    ['gbk', '聯合報/頭版.txt'],
    ['big5', '聯合報/供水.txt'],
    ['big5', '中國時報/頭版.txt'],
    ['big5', '尤里的陰謀/許功蓋.txt'],
    ['big5', '工商時報/２０２２年四月.txt'],
    ['big5', '明報'],
  ])('reads names of archives from Chinese Windows, in %s: %s', async (encoding, name) => {
    const bytes = encode(encoding, name);
    const mark = 'x'.repeat(bytes.length);
    const archive = zip({ [mark]: utf8(PLAIN) });
    for (let at = 0; at + mark.length <= archive.length; at++)
      if ([...archive.subarray(at, at + mark.length)].every((byte) => byte === 0x78)) archive.set(bytes, at);
    expect((await readAll('a.zip', archive)).map(({ path }) => path)).toEqual([`a.zip/${name}`]);
  });
});

describe('readFile, of a PDF', () => {
  const left = [
    '全区各单位按照统一部署，一',
    '手抓生产，一手抓安全，各项',
    '工作有序推进，群众生活得到',
    '充分保障。新增管网三公里，',
  ];
  const right = [
    '共计投入资金1.2亿元，已有',
    '居民1.6万户受益，后续工程',
    '将在年底以前全部完成，届时',
    '可再增加用户五千余户。',
  ];
  const columns = (y: number) => [
    ...left.map((text, i) => ({ text, x: 40, y: y - i * 16 })),
    ...right.map((text, i) => ({ text, x: 210, y: y - i * 16 })),
  ];

  it('reads columns one after the other, under the headline over both', async () => {
    const page = [{ text: TITLE, x: 100, y: 520, size: 22 }, ...columns(460)];
    expect(await inShort('a.pdf', pdf([page]))).toEqual([`${TITLE}: ${[...left, ...right].join('')}`]);
  });

  const downwards = [TITLE, ...left, ...right];

  it('reads a page set from top to bottom from right to left', async () => {
    const page = downwards.map((text, i) => ({ text, x: 350 - 24 * i, y: 560 }));
    const [article] = await inShort('a.pdf', pdf([page], { vertical: true }));
    expect(article).toBe(`${TITLE}: ${[...left, ...right].join('')}`);
  });

  it('reads characters that are set under one another one by one', async () => {
    const page = downwards.flatMap((text, i) =>
      [...text].map((character, k) => ({ text: character, x: 350 - 24 * i, y: 560 - 11 * k })),
    );
    expect(await inShort('a.pdf', pdf([page]))).toEqual([`${TITLE}: ${[...left, ...right].join('')}`]);
  });

  it('makes one text of lines that are set widely', async () => {
    const page = [TITLE, ...left, ...right].map((text, i) => ({ text, x: 40, y: 560 - 26 * i }));
    expect(await inShort('a.pdf', pdf([page]))).toEqual([`${TITLE}: ${[...left, ...right].join('')}`]);
  });

  it('leaves out running heads and page numbers', async () => {
    const pages = [1, 2, 3].map((number) => [
      { text: '太原日报2022年4月15日', x: 40, y: 580 },
      ...(number === 1 ? [{ text: TITLE, x: 100, y: 520, size: 22 }] : []),
      ...columns(460),
      { text: `第${number}页`, x: 190, y: 15 },
    ]);
    const [article] = await inShort('a.pdf', pdf(pages));
    expect(article).not.toMatch(/太原日报|第\d页/);
    expect(article?.split('可再增加用户五千余户。')).toHaveLength(4);
  });

  it.each<[string, Uint8Array, string]>([
    ['a password', pdf([[{ text: TITLE, x: 40, y: 400 }]], { encrypted: true }), 'encrypted'],
    ['pictures of pages only', pdf([[], []]), 'scanned'],
    ['nothing behind its head', utf8('%PDF-1.7\nnothing'), 'broken'],
  ])('says that it has %s', async (_, bytes, reason) => {
    expect(await readAll('a.pdf', bytes)).toMatchObject([{ type: 'skipped', reason }]);
  });
});

describe('readFile, of bad input', () => {
  const encryptedZip = zip({ 'a.txt': utf8(PLAIN) });
  // the flag of encryption, in the directory
  encryptedZip[encryptedZip.findLastIndex((_, at) => encryptedZip[at] === 0x50 && encryptedZip[at + 2] === 1) + 8] = 1;
  const tail = (text: string): Uint8Array =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Array<number>(600).fill(0),
      ...utf16(text),
    ]);

  it.each<[string, string, Uint8Array, string]>([
    ['nothing', 'a.txt', new Uint8Array(), 'empty'],
    ['white space', 'a.txt', utf8(' \n\t\n'), 'empty'],
    ['a table of nothing', 'a.csv', utf8('\n\n'), 'empty'],
    ['a picture', 'a.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]), 'binary png'],
    ['bytes', 'a.txt', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), 'binary'],
    ['English', 'a.txt', utf8('All units work in order, as was planned, and people live well.'), 'no-text'],
    ['a page without an article', 'a.html', utf8('<!doctype html><html><body>menu</body></html>'), 'no-text'],
    [
      'Latin-1',
      'a.txt',
      Uint8Array.from([...'Über äöü Größe ist nicht genügend für Mäuse, möchte ich hören'].map((c) => c.charCodeAt(0))),
      'wrong-encoding',
    ],
    ['an old Word document', 'a.doc', tail('WordDocument'), 'old-office doc, xls, ppt, wps'],
    ['a Word document with a password', 'a.docx', tail('EncryptedPackage'), 'encrypted Office'],
    ['a spreadsheet without a sheet', 'a.xlsx', zip({ 'xl/workbook.xml': '<x/>' }), 'empty'],
    ['a book without a chapter', 'a.epub', epub({}), 'no-text'],
    [
      'a text of LibreOffice with a password',
      'a.odt',
      zip({ 'content.xml': 'x', 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
      'encrypted OpenDocument',
    ],
    ['slides', 'a.pptx', zip({ 'ppt/presentation.xml': '<x/>' }), 'unsupported pptx'],
    ['an archive with a password', 'a.zip', encryptedZip, 'encrypted zip'],
    ['half an archive', 'a.zip', zip({ 'a.txt': utf8(PLAIN) }).subarray(0, 60), 'broken zip: no directory'],
    ['an archive of nothing', 'a.zip', zip({}), 'empty'],
    ['an archive that is none', 'a.rar', utf8('Rar!\x1a\x07\x01'), 'unsupported rar'],
    ['broken JSON', 'a.json', utf8(`{"title": "${TITLE}",\n"text": }`), 'broken line 2'],
    ['a table without a column for the text', 'a.csv', utf8('a,b\n1,2'), 'no-columns line 1: a, b'],
    [
      'a saved page without its page',
      'a.mhtml',
      utf8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--'),
      'broken mhtml: no page in it',
    ],
  ])('says of %s what is wrong', async (_, path, bytes, expected) => {
    expect(await inShort(path, bytes)).toEqual([expected]);
  });

  it('says on which line JSON is broken, and reads the others', async () => {
    const line = JSON.stringify({ title: TITLE, text: BODY });
    const lines = Array.from({ length: 40_100 }, (_, i) =>
      i === 40_000 ? line.slice(0, -20) : i % 2000 === 0 ? line : '',
    );
    const events = await readAll('a.jsonl', utf8(lines.join('\n')));
    expect(events.filter(({ type }) => type === 'article')).toHaveLength(20);
    expect(events.filter(({ type }) => type === 'skipped')).toMatchObject([{ reason: 'broken', detail: 'line 40001' }]);
  });

  it('reads a list in JSON on behind an element that is broken', async () => {
    const element = (title: string): string => `{"title": "${title}", "text": "${BODY}"}`;
    const list = `[\n${element('甲')},\n${element('乙').replace('乙"', '乙')},\n${element('丙')},\n${element('丁').slice(0, -1)},\n${element('戊')}\n]`;
    expect(await inShort('a.json', utf8(list))).toEqual([
      `甲: ${BODY}`,
      'broken line 3',
      `丙: ${BODY}`,
      'broken line 5',
      `戊: ${BODY}`,
    ]);
  });

  describe('with records in a list that is nested', () => {
    const record = (title: string): string => JSON.stringify({ title, text: BODY, author: { title: '记者' } });
    const titles = (from: number, to: number): string[] =>
      Array.from({ length: to - from }, (_, i) => `第${from + i}号`);
    const read = async (json: string): Promise<string[]> =>
      (await inShort('a.json', utf8(json))).map((line) => line.replace(`: ${BODY}`, ''));
    const FAULTS: readonly (readonly [string, (whole: string) => string])[] = [
      ['a quote', (whole) => whole.replace('号"', '号')],
      ['its end', (whole) => whole.slice(0, -1)],
      ['two ends', (whole) => whole.slice(0, -2)],
      ['a colon', (whole) => whole.replace('"text":', '"text"')],
      ['its beginning', (whole) => whole.slice(1)],
      ['its half', (whole) => whole.slice(0, whole.length / 2)],
    ];

    for (const glue of [',', ',\n'])
      it.each(FAULTS)(`keeps all others where one lacks %s, joined by ${JSON.stringify(glue)}`, async (_, spoil) => {
        const records = [...titles(1, 4).map(record), spoil(record('第4号')), ...titles(5, 8).map(record)];
        // of a file of one line, the line doesn't say which
        const broken: unknown = expect.stringMatching(glue === ',' ? /^broken .*第4号/ : /^broken line 4$/);
        const json = `{"code": 0, "data": {"list": [${records.join(glue)}], "total": 7}}`;
        expect(await read(json)).toEqual([...titles(1, 4), broken, ...titles(5, 8)]);
      });

    it('keeps 40,010 but the one that is broken, and says which', { timeout: 30_000 }, async () => {
      const records = titles(0, 40_010).map(record);
      records[20_000] = '{"title": "第20000号, "text": ';
      const json = `{"data":{"list":[\n${records.join(',\n')}\n]}}`;
      let articles = 0;
      const complaints: (string | null)[] = [];
      for await (const event of readFile({ path: 'a.json', bytes: utf8(json) }, TOOLS))
        if (event.type === 'article') articles++;
        else complaints.push(event.detail);
      expect([articles, complaints]).toEqual([40_009, ['line 20002']]);
    });

    it('finds it by what is in it, under any name and at any depth', async () => {
      const list = `[${titles(1, 3).map(record).join(',')}]`;
      const deep = `${'{"a":['.repeat(2000)}{"props":{"feed":${list}}}${']}'.repeat(2000)}`;
      expect(await read(deep)).toEqual(titles(1, 3));
      expect(await read(`[{"day":1,"pieces":${list}}]`)).toEqual(titles(1, 3));
      expect(await read(`{"props":{"feed":${list.slice(0, -2)}`)).toEqual([
        '第1号',
        expect.stringMatching(/^broken .*第2号/),
      ]);
    });

    it('says where a file is broken outside of its lists, and reads them', async () => {
      const list = `[${titles(1, 3).map(record).join(',')}]`;
      expect(await read(`{"data":{"list":${list},\n"total":}}`)).toEqual([...titles(1, 3), 'broken line 2']);
      expect(await read(`{"國內":${list},\n"國際":${list}`)).toEqual([
        ...titles(1, 3),
        ...titles(1, 3),
        'broken line 2',
      ]);
    });

    it('takes paragraphs and comments for parts of their article', async () => {
      const comments = [
        { id: 1, content: `评论一：${BODY}` },
        { id: 2, content: `评论二：${BODY}` },
      ];
      expect(await read(JSON.stringify({ title: '甲', content: [{ text: BODY }], comments }))).toEqual(['甲']);
      const one = JSON.stringify({ id: 7, title: '甲', text: BODY, comments });
      const spoiled = one.replace('"甲"', '"甲');
      expect(await read(`{"data":{"list":[${one},\n${spoiled},\n${one}]}}`)).toEqual(['甲', 'broken line 2', '甲']);
    });

    it('takes time in its length, whatever is broken', { timeout: 40_000 }, async () => {
      const faults = ['{"title":"甲",', '{"title":"甲","a":[', '[{"a":', '{"a":[{', ',"甲', '[{"title":"甲"},', '\n {'];
      for (const before of ['', `${record('第1号')},`])
        for (const fault of faults) {
          const events = await read(`{"data":{"list":[${before}${fault.repeat(100_000)}`);
          expect(events[0]).toMatch(before === '' ? /^broken / : /^第1号$/);
        }
    });
  });

  it('takes no table of short names for articles', async () => {
    const table = '单位,地点\n某某中心,滨河路\n某某医院,建设路\n';
    expect(await inShort('a.csv', utf8(table))).toEqual(['no-columns line 1: 单位, 地点']);
  });

  it('reads a table on behind a quote that is never closed', async () => {
    const table = `标题,正文\n甲,"${BODY}\n乙,${BODY}\n`;
    expect(await inShort('a.csv', utf8(table))).toEqual(['broken line 2', `乙: ${BODY}`]);
  });

  it('reports the first faults of a file one by one and then their number', async () => {
    const events = await readAll('a.jsonl', utf8('{\n'.repeat(5000)));
    expect(events).toHaveLength(101);
    expect(events.at(-1)).toMatchObject({ reason: 'broken', detail: '4900 more, last: line 5000' });
  });

  it('reads the other entries of an archive', async () => {
    const bytes = zip({
      'a.txt': '',
      'b.docx': zip({ 'word/document.xml': '' }),
      'c.txt': utf8(PLAIN),
      'd.zip': 'PK\x03\x04',
    });
    expect(await inShort('a.zip', bytes)).toEqual(['empty', 'empty', `${TITLE}: ${BODY}`, 'broken zip: no directory']);
  });

  /** Tools that tell how many bytes they have inflated. */
  const counting = (
    limits: Partial<FileTools['limits']>,
  ): { readonly tools: FileTools; readonly inflated: () => number } => {
    let inflated = 0;
    const inflate: FileTools['inflate'] = async function* (packed) {
      for await (const piece of TOOLS.inflate(packed)) {
        inflated += piece.length;
        yield piece;
      }
    };
    return { tools: { ...TOOLS, limits: { ...TOOLS.limits, ...limits }, inflate }, inflated: () => inflated };
  };
  /** An archive whose directory says of its first entry that it unpacks to so many bytes. */
  const stating = (size: number, archive: Uint8Array): Uint8Array => {
    const at = archive.findIndex((_, i) => archive[i] === 0x50 && archive[i + 1] === 0x4b && archive[i + 2] === 1);
    new DataView(archive.buffer, archive.byteOffset).setUint32(at + 24, size, true);
    return archive;
  };

  it('stops a bomb by what comes out of it, whatever it says of itself', async () => {
    const zeros = new Uint8Array(3_000_000);
    const bytes = stating(10, zipSync({ 'a.txt': zeros, 'b.txt': utf8(PLAIN) }));
    const { tools, inflated } = counting({ largestFileBytes: 1_000_000 });
    expect(await inShort('bomb.zip', bytes, tools)).toMatchObject([
      expect.stringMatching(/^too-large > \d+$/),
      `${TITLE}: ${BODY}`,
    ]);
    expect(inflated()).toBeLessThan(1_200_000);
    const exhausted = { ...tools, limits: { ...tools.limits, largestUnpackedBytes: 500_000 } };
    expect(await inShort('bomb.zip', bytes, exhausted)).toMatchObject([
      expect.stringMatching(/^too-large/),
      'too-large 1 more',
    ]);
  });

  it('leaves one letter sixty million times before the limit of a file', async () => {
    const letters = new Uint8Array(60_000_000).fill(0x61);
    for (const name of ['a.txt', 'word/document.xml']) {
      const { tools, inflated } = counting({});
      expect(await inShort('bomb.zip', zipSync({ [name]: letters }), tools)).toMatchObject([
        expect.stringMatching(/^too-large > \d+$/),
      ]);
      expect(inflated()).toBeLessThan(41_000_000);
    }
  });

  it('does not begin with an entry that says that it is too large, and reads the others', async () => {
    const bytes = stating(1_000_000_000, zipSync({ 'a.txt': new Uint8Array(3_000_000), 'b.txt': utf8(PLAIN) }));
    const { tools, inflated } = counting({});
    expect(await inShort('bomb.zip', bytes, tools)).toEqual(['too-large 1000000000 > 200000000', `${TITLE}: ${BODY}`]);
    expect(inflated()).toBeLessThan(10_000);
  });

  it('does not open files that are too large', async () => {
    const tools = { ...TOOLS, limits: { ...TOOLS.limits, largestFileBytes: 10 } };
    expect(await inShort('a.txt', utf8(PLAIN), tools)).toEqual([`too-large ${utf8(PLAIN).length} > 10`]);
  });

  it('does not read texts of one piece that are too large, but lists of articles', async () => {
    const tools = { ...TOOLS, limits: { ...TOOLS.limits, largestTextBytes: 10 } };
    expect(await inShort('a.txt', utf8(PLAIN), tools)).toEqual([`too-large ${utf8(PLAIN).length} > 10`]);
    expect(await inShort('a.jsonl', utf8(JSON.stringify({ title: TITLE, text: BODY })), tools)).toEqual([
      `${TITLE}: ${BODY}`,
    ]);
  });

  it('turns a fault of a library into a line of the report', async () => {
    const tools: FileTools = { ...TOOLS, openPdf: () => Promise.reject(new Error('out of memory')) };
    expect(await inShort('a.pdf', utf8('%PDF-1.7'), tools)).toEqual(['broken out of memory']);
  });

  it('says something of any bytes and never throws', async () => {
    const beginnings = [
      '',
      'PK\x03\x04',
      '{"',
      '[{',
      '"a',
      '<html>',
      'MIME-Version: 1.0\nContent-Type: multipart/x; boundary=a\n\n--a',
      '{\\rtf1\\ansi{\\f0 ',
      '标题,正文\n"',
    ];
    const names = ['a', 'a.txt', 'a.json', 'a.jsonl', 'a.csv', 'a.mht', 'a.html', 'a.zip'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(...names),
        async (beginning, bytes, name) => {
          expect((await readAll(name, Uint8Array.from([...utf8(beginning), ...bytes]))).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says something of packages with spoiled bytes and never throws', async () => {
    const whole = zip({
      'a.docx': docx([TITLE, BODY]),
      'b.txt': utf8(PLAIN),
      'c.bin': randomBytes(200),
      'd.xlsx': xlsx([
        [
          ['标题', '正文'],
          [TITLE, BODY],
        ],
      ]),
      'e.rtf': rtf([TITLE, BODY]),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }), async (faults) => {
        const bytes = whole.slice();
        for (const [at, value] of faults) bytes[at] = value;
        expect((await readAll('a.zip', bytes)).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
