import { describe, expect, it } from 'vitest';
import { renderPage } from '@/command-line/rendered-page';

describe('renderPage', () => {
  it.each<[string, string]>([
    ['<p>甲<p>乙', '甲\n乙'],
    ['甲<b>乙</b><br>丙', '甲乙\n丙'],
    ['<body><p>甲</p></body>', '甲'],
    ['<!-- x --><!doctype html><HTML><head><title>题</title></head><body>甲</body></HTML>', '甲'],
    ['<head><title>题</title></head><body>甲<script>1</script></body>', '甲'],
    ['<table><tr><td>1<td>2<tr><td>3</table>', '1 2\n3'],
    ['<ruby>漢<rt>hàn</rt></ruby>字', '漢字'],
    ['</p></div>甲', '甲'],
    ['', ''],
  ])('%s', (html, text) => {
    expect(renderPage(html).text).toBe(text);
  });

  it('says what a page says of itself, and nothing of a piece of HTML', () => {
    const head = '<title>晋源区新建泵站_太原新闻网</title><meta name="pubdate" content="2022-04-24 08:00">';
    expect(renderPage(`<html><head>${head}</head><body><p>泵站30座。</p></body></html>`)).toEqual({
      text: '泵站30座。',
      title: '晋源区新建泵站',
      date: '2022-04-24',
      place: expect.stringContaining('晋源区'),
    });
    expect(renderPage('<p>晋源区新建泵站30座。</p>')).toEqual({ text: '晋源区新建泵站30座。' });
  });
});
