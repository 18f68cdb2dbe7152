import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Answers of the command line to these lines, one for each that is not blank. */
function answers(flags: readonly string[], lines: readonly (object | '')[]): Record<string, unknown>[] {
  const input = lines.map((line) => (line === '' ? '' : JSON.stringify(line))).join('\n');
  const main = join(ROOT, 'src/command-line/main.ts');
  const output = execFileSync(process.execPath, ['--import', 'tsx', main, '--jsonl', ...flags], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const LINE = {
  id: 'a',
  title: '帮商户渡难关',
  date: '2022-04-24',
  place: '河南省安阳市文峰区',
  text: '區商務局幫助商戶減免房租３２６０萬元。',
  against: [
    {
      text: '文峰区商务局帮助商户减免房租3260万元。',
      source: '样本日报',
      date: '2022-04-24',
      place: '河南省安阳市文峰区',
    },
  ],
};

describe('inspect --jsonl', () => {
  it('answers each line in order, with the fields of the contract', { timeout: 30_000 }, () => {
    const [first, second, ...others] = answers(
      ['--numerals', '--check'],
      [LINE, '', { id: 7, text: '今天晴', against: [] }],
    );
    expect(others).toEqual([]);
    expect(second).toMatchObject({ id: 7, numerals: [] });
    const { articles, numerals } = first as { articles: Record<string, unknown>[]; numerals: object[] };
    expect(first?.id).toBe('a');
    expect(Object.keys(articles[0] ?? {})).toEqual(
      expect.arrayContaining('title byline date place start end text organizations figures'.split(' ')),
    );
    expect(articles[0]?.organizations).toEqual([
      { start: 0, end: 4, text: '區商務局', name: '文峰区商务局', kind: 'government' },
    ]);
    const figures = articles[0]?.figures as Record<string, unknown>[];
    expect(figures).toHaveLength(1);
    expect(Object.keys(figures[0] ?? {})).toEqual(
      expect.arrayContaining(
        'start end text value low high unit measured organization period verdict evidence'.split(' '),
      ),
    );
    expect(figures[0]).toMatchObject({ start: 12, end: 18, text: '３２６０萬元', verdict: 'agrees' });
    expect(numerals).toEqual([
      { start: 12, end: 17, text: '３２６０萬', value: 32_600_000, low: 32_600_000, high: 32_600_000 },
    ]);
  });

  it('leaves out verdicts and numerals that were not asked for', { timeout: 30_000 }, () => {
    const [answer] = answers([], [LINE]);
    const { articles } = answer as { articles: { figures: object[] }[] };
    expect(answer).not.toHaveProperty('numerals');
    expect(articles[0]?.figures[0]).not.toHaveProperty('verdict');
  });
});

describe('inspect --check FILE', () => {
  it('prints the page report of a text', { timeout: 30_000 }, () => {
    const file = join(mkdtempSync(join(tmpdir(), 'yinzheng-')), 'page.txt');
    writeFileSync(
      file,
      '2022年4月22日，晋源区金融办累计授信金额达6767万元。\n三个合作社种了120亩、85亩和95亩，合计320亩。\n',
    );
    const main = join(ROOT, 'src/command-line/main.ts');
    const output = execFileSync(process.execPath, ['--import', 'tsx', main, '--check', file], {
      encoding: 'utf8',
      cwd: ROOT,
    });
    expect(output).toMatch(/^# 核对报告\n/);
    expect(output).toContain('累计授信金额达**6767万元**');
    expect(output).toContain('累计授信金额达**6776万元**');
    expect(output).toContain('120亩 + 85亩 + 95亩 = 300亩；此处写的是 320亩');
    expect(output).toContain('已读：2 段');
  });
});
