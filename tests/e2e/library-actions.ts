import type { Page } from 'puppeteer-core';
import type { ImportedArticle } from '@/reading/imported';
import { waitUntil } from '../browsers/wait-until';

/** The extension's own pages have it. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<{ res?: unknown; err?: unknown }> };
};

/** Sends a message of the protocol from a page of the extension. */
export function askWorker<Reply>(page: Page, type: string, data: unknown): Promise<Reply> {
  return page.evaluate(
    async (message) => {
      const { res, err } = await chrome.runtime.sendMessage(message);
      if (err) throw new Error(JSON.stringify(err));
      return res;
    },
    { id: Math.trunc(Math.random() * 1e9), type, timestamp: Date.now(), data },
  ) as Promise<Reply>;
}

/** An article as an import hands it over. */
export function ownArticle({
  title,
  source,
  date,
}: {
  readonly title: string;
  readonly source: string;
  readonly date: string;
}): ImportedArticle {
  const text = `${title}的消息，本报已有报道。${source}记者在现场看到，${title}当天投资3.72亿元。`;
  return {
    article: {
      title,
      kicker: '',
      byline: [],
      date,
      dateInference: 'stated',
      place: null,
      placeInference: null,
      text,
      span: { start: 0, end: text.length },
      origin: { at: [0], original: [0] },
      raw: { text, start: 0 },
    },
    source,
    url: null,
    part: null,
  };
}

/** Chooses the option whose words match in a field that is labelled so. */
export async function choose(page: Page, label: string, words: RegExp): Promise<void> {
  const isChosen = (): Promise<boolean> =>
    page.evaluate(
      (name, pattern) => {
        const fields = [...document.querySelectorAll('select')];
        const field = fields.find(
          (one) => one.ariaLabel === name || one.closest('label')?.firstElementChild?.textContent === name,
        );
        const option = [...(field?.options ?? [])].find(({ text }) => new RegExp(pattern).test(text));
        if (!field || !option) return false;
        field.value = option.value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      label,
      words.source,
    );
  await waitUntil(`a choice at ${label}`, isChosen);
}

/** Clicks the button with these words once it can be, by script: the page may lie behind another. */
export async function press(page: Page, label: string): Promise<void> {
  const click = (): Promise<boolean> =>
    page.evaluate((text) => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find((one) => one.textContent === text && !one.disabled);
      button?.click();
      return button !== undefined;
    }, label);
  await waitUntil(`a button ${label}`, click);
}
