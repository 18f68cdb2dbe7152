/** Files that are named among the reported ones and were not kept: made from what is said of them. */
const TITLE = '晋源区供水管网改造完成';
const PARAGRAPHS = [
  '晋源区新增供水管网32公里，惠及居民1.6万户，总投资4780万元。全区各单位按照统一部署，各项工作有序推进，群众生活得到充分保障。',
  '据晋源区住建局介绍，改造工程历时8个月，更换老旧阀门260个，居民用水压力明显改善，投诉量下降62%。',
  '下一步，晋源区将投入1200万元，对15个老旧小区的二次供水设施进行改造，计划于明年6月底前完工。',
];

/** A made file by its name; null where none is known by it. */
export function madeFile(name: string): Uint8Array | null {
  const text = textOf(name);
  return text === null ? null : new TextEncoder().encode(text);
}

function textOf(name: string): string | null {
  const width = /^e3-wrap(\d+)\.txt$/.exec(name)?.[1];
  if (width) return `${TITLE}\n\n${brokenAt(PARAGRAPHS[0] ?? '', Number(width))}\n`;
  if (name === 'e3-wrap-notitle.txt') return `${brokenAt(PARAGRAPHS[0] ?? '', 20)}\n`;
  if (name === 'wechat/4-flat.html') return wechat(PARAGRAPHS.map((text) => `<p>${text}</p>`).join(''));
  if (name === 'wechat/8-spans.html')
    return wechat(PARAGRAPHS.map((text) => `<section><span>${text}</span></section>`).join(''));
  return null;
}

/** A text with a line feed behind every `width` characters. */
export function brokenAt(text: string, width: number): string {
  return text.replaceAll(new RegExp(`.{${width}}(?=.)`, 'g'), '$&\n');
}

/** An article of WeChat's as its server sends it. */
function wechat(content: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title></title><meta property="og:title" content="${TITLE}"></head><body><div id="js_article"><h1 id="activity-name">${TITLE}</h1><div id="meta_content"><span>示例作者</span><a id="js_name">晋源发布</a><em id="publish_time">2022-04-15 09:30</em></div><div id="js_content" style="visibility: hidden; opacity: 0; ">${content}</div><p>来源：晋源区住建局 编辑：小明</p><p>往期推荐</p></div></body></html>`;
}
