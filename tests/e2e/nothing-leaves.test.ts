import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { describeInBrowsers } from './in-browsers';

describeInBrowsers('an imported page', (stage) => {
  it('asks for nothing, and runs nothing, whatever it holds', async () => {
    const { browser, site, asked } = stage();
    const library = await browser.openExtensionPage('library.html#add');
    await library.evaluate(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        document.documentElement.setAttribute('data-violation', `${violatedDirective} ${blockedURI}`);
      });
    });
    await importFile(library, '网页.html', hostilePage(`${site}/leak`));
    const list = (): Promise<string> => library.evaluate(() => document.body.innerText);
    await expect.poll(list).toContain('新增 1 篇');
    const reader = await browser.openExtensionPage('library.html#sort=added');
    await expect.poll(() => reader.evaluate(() => document.body.innerText)).toContain('清河镇');
    await reader.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('.list a')];
      links.find(({ textContent }) => textContent?.includes('清河镇'))?.click();
    });
    await expect.poll(() => reader.evaluate(() => document.querySelector('main')?.textContent)).toContain('320台');
    for (const page of [library, reader])
      expect(await page.evaluate(() => Object.entries(document.documentElement.dataset))).toEqual([]);
    expect(asked.filter((path) => path.startsWith('/leak'))).toEqual([]);
  });
});

/** Chooses a file as the picker does. */
async function importFile(library: Page, name: string, content: string): Promise<void> {
  await library.waitForSelector('input[type=file]');
  await library.evaluate(
    (fileName, text) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], fileName, { type: 'text/html' }));
      if (input) input.files = transfer.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    content,
  );
}

/** An article with every way of HTML to load something or to run something; the handlers would leave a mark. */
function hostilePage(leak: string): string {
  const run = `document.documentElement.dataset.ran='1';fetch('${leak}/run')`;
  return `<!doctype html><html><head><meta charset="utf-8"><title>清河镇添置农机</title>
<base href="${leak}/base/"><meta http-equiv="refresh" content="0;url=${leak}/refresh">
<link rel="stylesheet" href="${leak}/style"><link rel="prefetch" href="${leak}/prefetch">
<style>@import url(${leak}/import); body { background: url(${leak}/background) }</style>
<script src="${leak}/script"></script><script>${run}</script></head>
<body onload="${run}"><article><h1>清河镇添置农机</h1>
<img src="${leak}/image" srcset="${leak}/set 2x" onerror="${run}" onload="${run}">
<noscript><img src="${leak}/noscript" onerror="${run}"></noscript>
<img data-src="${leak}/lazy.jpg" class="lazy" src="data:image/gif;base64,AAAA" onerror="${run}">
<p>清河镇今年春天添置农机320台，比去年多了一倍，农户都说今年春耕比往年快了许多，镇上还请来农技员下乡指导。</p>
<p>镇里还组织了40名机手下乡服务，已经完成春耕2.4万亩，其余地块月底前完成，秋收以前还要再培训一批新机手。</p>
<video poster="${leak}/poster" src="${leak}/video" autoplay></video><iframe src="${leak}/frame"></iframe>
<iframe srcdoc="&lt;script&gt;parent.document.documentElement.dataset.ran=1&lt;/script&gt;"></iframe>
<object data="${leak}/object"></object><embed src="${leak}/embed"><input autofocus onfocus="${run}">
<svg onload="${run}"><image href="${leak}/svg"/><use href="${leak}/use#a"/></svg>
<details open ontoggle="${run}"><summary>更多</summary></details>
<form action="${leak}/form"><button>提交</button></form><a href="javascript:${run}">链接</a>
</article></body></html>`;
}
