import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { bundledSeeds } from '@/command-line/evidence';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = ['--import', 'tsx', join(ROOT, 'src/command-line/main.ts')];
const SLOW = { timeout: 60_000 };

type Answer = {
  readonly id?: string | number;
  readonly text?: string;
  readonly error?: string;
  readonly articles?: readonly {
    readonly title: string;
    readonly date: string | null;
    readonly figures: readonly Record<string, unknown>[];
    readonly organizations: readonly Record<string, unknown>[];
  }[];
  readonly numerals?: readonly object[];
};

/** What the command line writes for these bytes on its standard input. */
function answersTo(flags: readonly string[], input: string | Uint8Array): Answer[] {
  const output = execFileSync(process.execPath, [...MAIN, '--jsonl', ...flags], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return parse(output.split('\n'));
}

/** Answers to these lines, one for each that is not blank. */
function answers(flags: readonly string[], lines: readonly (object | string)[]): Answer[] {
  const written = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  return answersTo(flags, written.join('\n'));
}

function parse(lines: readonly string[]): Answer[] {
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Answer);
}

function start(...flags: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [...MAIN, '--jsonl', ...flags], { cwd: ROOT });
}

const figuresOf = (answer: Answer | undefined): readonly Record<string, unknown>[] =>
  (answer?.articles ?? []).flatMap(({ figures }) => figures);

const LINE = {
  id: 'a',
  title: '帮商户渡难关',
  date: '2022-04-24',
  place: '河南省安阳市文峰区',
  text: '區商務局幫助商戶減免房租３２６０萬元。',
  against: [
    {
      id: 'known',
      text: '文峰区商务局帮助商户减免房租3260万元。',
      source: '样本日报',
      date: '2022-04-24',
      place: '河南省安阳市文峰区',
    },
  ],
};

describe('inspect --jsonl', () => {
  it('answers each line in order, with the fields of the contract', SLOW, () => {
    const [first, second, ...others] = answers(
      ['--numerals', '--check'],
      [LINE, '', { id: 7, text: '今天晴', against: [] }],
    );
    expect(others).toEqual([]);
    expect(second).toMatchObject({ id: 7, numerals: [] });
    expect(first?.id).toBe('a');
    expect(first).not.toHaveProperty('text');
    const [article] = first?.articles ?? [];
    expect(Object.keys(article ?? {})).toEqual(
      expect.arrayContaining('title byline date place start end text organizations figures'.split(' ')),
    );
    expect(article?.organizations).toEqual([
      { start: 0, end: 4, text: '區商務局', name: '文峰区商务局', kind: 'government' },
    ]);
    const figures = figuresOf(first);
    expect(figures).toHaveLength(1);
    expect(Object.keys(figures[0] ?? {})).toEqual(
      expect.arrayContaining(
        'start end text value low high unit measured organization period verdict evidence'.split(' '),
      ),
    );
    expect(figures[0]).toMatchObject({ start: 12, end: 18, text: '３２６０萬元', verdict: 'agrees' });
    expect(figures[0]?.evidence).toMatchObject([{ source: '样本日报', reasons: expect.arrayContaining(['数值相同']) }]);
    expect(first?.numerals).toEqual([
      { start: 12, end: 17, text: '３２６０萬', value: 32_600_000, low: 32_600_000, high: 32_600_000 },
    ]);
  });

  it('leaves out what was not asked for', SLOW, () => {
    const [answer] = answers([], [LINE]);
    expect(answer).not.toHaveProperty('numerals');
    for (const field of 'verdict evidence sum who when statement direction part cumulative'.split(' '))
      expect(figuresOf(answer)[0]).not.toHaveProperty(field);
  });

  it('says who, when and what kind of statement where claims are asked for', SLOW, () => {
    const [answer] = answers(['--claims'], [{ ...LINE, text: `${LINE.text}同比增长8%。` }]);
    expect(figuresOf(answer)).toMatchObject([
      {
        who: { name: '文峰区商务局', kind: 'body' },
        when: { from: '2022-04-24', to: '2022-04-24', kind: 'day', stated: 'article' },
        statement: 'fact',
        direction: null,
        part: false,
        cumulative: null,
      },
      { direction: 'up' },
    ]);
  });

  it('explains what it says where it is asked', SLOW, () => {
    const evidenceIn = (flags: readonly string[]): unknown[] =>
      figuresOf(answers(['--check', ...flags], [LINE])[0]).flatMap(({ evidence }) => evidence ?? []);
    expect(evidenceIn([])[0]).not.toHaveProperty('parts');
    expect(evidenceIn(['--explain'])[0]).toMatchObject({ weight: expect.any(Number), parts: expect.any(Array) });
  });

  it('says what the text itself says for or against a figure', SLOW, () => {
    const text = '第一段没有数字。\n三个合作社种了120亩、85亩和95亩，合计320亩。\n两户种了3亩、4亩，合计7亩。';
    const [answer] = answers([], [{ id: 1, title: '春耕', text }]);
    const sums = figuresOf(answer).flatMap(({ text: figure, sum }) => (sum ? [{ figure, sum }] : []));
    expect(sums).toEqual([
      {
        figure: '320亩',
        sum: { adds: false, words: '分项相加：120亩 + 85亩 + 95亩 = 300亩；此处写的是 320亩' },
      },
      { figure: '7亩', sum: { adds: true, words: '分项相加：3亩 + 4亩 = 7亩；与文中的 7亩 相符' } },
    ]);
  });

  it('reads HTML as it is seen, with offsets into the text that it gives back', SLOW, () => {
    const body =
      '<nav>首页</nav><h1>春耕备耕忙</h1><p>农户<b>３２</b>0&nbsp;户，<script>9户</script><br>种了85亩。</p>';
    const [page, piece] = answers(
      ['--numerals'],
      [
        {
          id: 1,
          html: `<!doctype html><html><head><title>春耕备耕忙_样本网</title><meta name="pubdate" content="2022-04-24"></head><body>${body}</body></html>`,
        },
        { id: 2, html: '<p>农户320户<p>种了85亩', title: '夏种', date: '2022-06-01' },
      ],
    );
    expect(page?.text).toBe('首页\n春耕备耕忙\n农户３２0 户，\n种了85亩。');
    expect(page?.articles).toMatchObject([{ title: '春耕备耕忙', date: '2022-04-24' }]);
    expect(piece).toMatchObject({ text: '农户320户\n种了85亩', articles: [{ title: '夏种', date: '2022-06-01' }] });
    for (const answer of [page, piece]) {
      expect(figuresOf(answer)).toHaveLength(2);
      for (const { start: from, end, text } of figuresOf(answer))
        expect(answer?.text?.slice(Number(from), Number(end))).toBe(text);
    }
  });

  it('does not find what is to be left out', SLOW, () => {
    const text = '2022年4月22日，晋源区金融办累计授信金额达6776万元。';
    const ids = bundledSeeds().articles.flatMap(({ id, article }) => (article.text.includes('6776') ? [id] : []));
    expect(ids).not.toEqual([]);
    const found = answers(
      ['--check'],
      [
        LINE,
        { ...LINE, omit: ['known'] },
        { ...LINE, omit: [1], against: [{ ...LINE.against[0], id: 1 }] },
        { id: 1, title: '', text },
        { id: 2, title: '', text, omit: ids },
      ],
    ).map((answer) => figuresOf(answer).map(({ verdict }) => verdict ?? null));
    expect(found.slice(0, 4)).toEqual([['agrees'], [null], [null], ['agrees']]);
    expect(found[4]).not.toEqual(['agrees']);
  });

  it('checks against the articles of a file, plain or compressed, but for those to be left out', SLOW, () => {
    const folder = mkdtempSync(join(tmpdir(), 'yinzheng-'));
    const [known] = LINE.against;
    const lines = [
      { ...known, id: 'one', title: '房租' },
      { id: 2, text: '天晴。' },
    ]
      .map((one) => JSON.stringify(one))
      .join('\n');
    const plain = join(folder, 'articles.jsonl');
    writeFileSync(plain, lines);
    writeFileSync(`${plain}.gz`, gzipSync(lines));
    const { against: _, ...page } = LINE;
    for (const file of [plain, `${plain}.gz`]) {
      const found = answers(['--check', '--corpus', file], [page, { ...page, omit: ['one'] }]);
      expect(found.map((answer) => figuresOf(answer)[0]?.verdict)).toEqual(['agrees', undefined]);
      expect(figuresOf(found[0])[0]?.evidence).toMatchObject([{ title: '房租', sentence: known?.text }]);
    }
    writeFileSync(plain, '{"id":1,"text":"天晴。"}\n{"id":2}');
    expect(() => answers(['--check', '--corpus', plain], [page])).toThrow(/line 2: the article has no text/);
  });

  it('answers a bad line with what is wrong with it, and reads on', SLOW, () => {
    const good = { id: 'good', text: '新建泵站30座。' };
    const found = answers(
      ['--check'],
      [
        good,
        '{"id":1,',
        '[1]',
        'null',
        { id: 2 },
        { id: 3, text: 30 },
        { id: 4, html: [] },
        { id: 5, text: '', against: {} },
        { id: 6, text: '', against: [{ title: '' }] },
        { id: 7, text: '', against: [{ text: 1 }] },
        { id: 8, text: '', omit: 'x' },
        { id: 9, text: '', date: 2022 },
        good,
      ],
    );
    expect(found.map(({ id, error }) => ({ id, error }))).toEqual([
      { id: 'good', error: undefined },
      { id: undefined, error: expect.stringContaining('the line is no JSON') },
      { id: undefined, error: 'the line is no JSON object' },
      { id: undefined, error: 'the line is no JSON object' },
      { id: 2, error: 'the line has neither text nor html' },
      { id: 3, error: 'text is no string' },
      { id: 4, error: 'html is no string' },
      { id: 5, error: 'against is no list of articles' },
      { id: 6, error: 'against[0] has no text' },
      { id: 7, error: 'against[0].text is no string' },
      { id: 8, error: 'omit is no list of ids' },
      { id: 9, error: 'date is no string' },
      { id: 'good', error: undefined },
    ]);
    expect(found[0]).toEqual(found[12]);
  });

  it('takes lone surrogates, line separators, carriage returns and a byte order mark', SLOW, () => {
    const texts = ['\ud800新建泵站30座。\udfff', '新建\u2028泵站30座。\u2029', '新建泵站30座。\r'];
    const [escaped, separated, returned] = texts.map((text, id) => JSON.stringify({ id, title: '', text }));
    const found = answersTo([], `\ufeff${escaped}\r\n${separated}\n\n${returned}`);
    expect(found).toMatchObject(texts.map((text, id) => ({ id, articles: [{ text }] })));
    for (const answer of found) expect(figuresOf(answer)).toMatchObject([{ value: 30 }]);
  });

  it('takes a line of 300,000 bytes', SLOW, () => {
    const text = '文峰区新建泵站30座，惠及居民1.6万户。'.repeat(6000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(300_000);
    const [long, short] = answers([], [{ id: 1, title: '', text }, LINE]);
    expect(figuresOf(long)).toHaveLength(12_000);
    expect(short?.id).toBe('a');
  });

  it('answers a line before the next must come, however slowly it is written', SLOW, async () => {
    const child = start();
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const next = async (): Promise<Answer> => JSON.parse((await lines.next()).value as string) as Answer;
    child.stdin.write(`${JSON.stringify(LINE)}\n`);
    expect(await next()).toMatchObject({ id: 'a' });
    const bytes = Buffer.from(`${JSON.stringify({ ...LINE, id: 'b' })}\n`);
    const middle = bytes.indexOf('帮') + 1; // in the middle of a character
    await new Promise((written) => child.stdin.write(bytes.subarray(0, middle), written));
    child.stdin.write(bytes.subarray(middle));
    expect(await next()).toMatchObject({ id: 'b', articles: [{ title: LINE.title }] });
    child.stdin.end(JSON.stringify({ ...LINE, id: 'c' })); // without a line feed
    expect(await next()).toMatchObject({ id: 'c' });
    expect((await lines.next()).done).toBe(true);
  });

  it('loses nothing where the answers are read late', SLOW, async () => {
    const child = start();
    const ids = Array.from({ length: 2000 }, (_, id) => id);
    child.stdin.end(ids.map((id) => JSON.stringify({ ...LINE, id })).join('\n'));
    await once(child.stdout, 'readable');
    await vi.waitFor(
      () => expect(child.stdout.readableLength).toBeGreaterThanOrEqual(child.stdout.readableHighWaterMark),
      { timeout: 30_000 },
    );
    let output = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) output += String(chunk);
    expect(parse(output.split('\n')).map(({ id }) => id)).toEqual(ids);
  });

  it('goes quietly when nobody reads any more', SLOW, async () => {
    const child = start();
    let complaints = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
    child.stdin.on('error', () => undefined); // it is gone before all is written
    child.stdin.write(`${JSON.stringify(LINE)}\n`);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.write(`${JSON.stringify(LINE)}\n`.repeat(500));
    const [code] = (await once(child, 'close')) as [number | null];
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
  });
});

describe('inspect --check FILE', () => {
  it('prints the page report of a text', SLOW, () => {
    const file = join(mkdtempSync(join(tmpdir(), 'yinzheng-')), 'page.txt');
    writeFileSync(
      file,
      '2022年4月22日，晋源区金融办累计授信金额达6767万元。\n三个合作社种了120亩、85亩和95亩，合计320亩。\n',
    );
    const output = execFileSync(process.execPath, [...MAIN, '--check', file], { encoding: 'utf8', cwd: ROOT });
    expect(output).toMatch(/^# 核对报告\n/);
    expect(output).toContain('累计授信金额达**6767万元**');
    expect(output).toContain('累计授信金额达**6776万元**');
    expect(output).toContain('120亩 + 85亩 + 95亩 = 300亩；此处写的是 320亩');
    expect(output).toContain('已读：2 段');
  });
});
