import { describe, expect, it } from 'vitest';
import { chooseLanguage, type Language } from '@/locales/language';
import { messagesFor } from '@/locales/messages-for';
import { reportMessagesFor } from '@/locales/report-messages-for';

const LANGUAGES: readonly Language[] = ['zh-Hans', 'zh-Hant', 'en'];

/** Every message of a catalog, by its path; placeholders are filled with samples that can be found again. */
function wordsOf(catalog: object, path = ''): [string, string][] {
  return Object.entries(catalog).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const place = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[place, value]];
    if (typeof value === 'function') {
      const said: unknown = value(...samplesFor(key, value.length));
      return [said].flat().map((words) => [place, String(words)]);
    }
    return wordsOf(value as object, place);
  });
}

/** What messages are given that take more than names and numbers; only what has a digit is to be found again. */
const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  corpusContents: [{ articles: 31, organizations: 32, figures: 33 }],
  restored: [{ added: 41, updated: 42, unchanged: 43, rulings: 44, settings: true }],
  backupHolds: ['2026-11-30', 45, 46],
  allowed: [34, ['site35']],
  onePeriod: [{ stated: 'here', period: '36', reported: '37' }],
  exampleOfSource: ['source39', 2040, 11],
  otherDay: [{ here: '38', there: '39', meets: false }],
};

function samplesFor(key: string, count: number): readonly unknown[] {
  return SAMPLES[key] ?? [21, 22].slice(0, count);
}

function shownOf(sample: unknown): string[] {
  const parts = typeof sample === 'object' && sample !== null ? Object.values(sample) : [sample];
  return parts.map(String).filter((part) => /\d/.test(part));
}

/** The messages that match, which a test wants to be none. */
function matching(language: Language, pattern: RegExp): [string, string][] {
  const catalog = { ...messagesFor(language), report: reportMessagesFor(language) };
  return wordsOf(catalog).filter(([, text]) => pattern.test(text));
}

describe.each(LANGUAGES)('messages in %s', (language) => {
  it('fill in every placeholder', () => {
    const catalog: Record<string, unknown> = { ...messagesFor(language), ...messagesFor(language).reasons };
    const holes = Object.entries(catalog).filter(([key, message]) => {
      if (typeof message !== 'function') return false;
      const samples = samplesFor(key, message.length);
      const filled = String(message(...samples));
      return !samples.flatMap(shownOf).every((shown) => filled.includes(shown));
    });
    expect(holes).toEqual([]);
  });

  it('are never empty and never leave a hole', () => {
    expect(matching(language, /^\s*$|undefined|null|NaN|\[object|[{}$]/)).toEqual([]);
  });

  it('never judge, shout, flatter or speak jargon', () => {
    const unwanted =
      /正确|正確|错误|錯誤|[!！]|您|索引|实体|實體|置信度|\btrue\b|\bfalse\b|\bwrong\b|\bcorrect\b|\bindexed\b/i;
    expect(matching(language, unwanted)).toEqual([]);
  });
});

describe('Chinese messages', () => {
  it.each(['zh-Hans', 'zh-Hant'] as const)('use full-width punctuation in %s', (language) => {
    expect(matching(language, /[\u4e00-\u9fff][,;:?()]|[,;:?()][\u4e00-\u9fff]|\.\.\./)).toEqual([]);
  });

  it('use the quotation marks of their script', () => {
    expect(matching('zh-Hans', /[「」『』]/)).toEqual([]);
    expect(matching('zh-Hant', /[“”‘’]/)).toEqual([]);
  });

  it('are written in their script throughout', () => {
    const simplifiedOnly =
      /[们来时为说国会对发经过还进从动现关种问间没将给业产与实万亿区报总计务续际达长开电车东门见广厂县乡镇处记载语库页术]/;
    expect(matching('zh-Hant', simplifiedOnly)).toEqual([]);
  });
});

describe('chooseLanguage', () => {
  it.each([
    [['zh-CN'], 'zh-Hans'],
    [['zh-SG', 'en'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-HK', 'zh'], 'zh-Hant'],
    [['zh-Hant-CN'], 'zh-Hant'],
    [['zh-Hans-HK'], 'zh-Hans'],
    [['fr', 'zh-TW'], 'zh-Hant'],
    [['en-US', 'zh-CN'], 'en'],
    [['fr', 'de'], 'en'],
    [[], 'en'],
  ] as const)('of %j is %s', (browser, language) => {
    expect(chooseLanguage(browser, null)).toBe(language);
  });

  it('is what the reader has set', () => {
    expect(chooseLanguage(['en'], 'zh-Hant')).toBe('zh-Hant');
  });
});
