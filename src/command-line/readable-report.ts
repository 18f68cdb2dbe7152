import { folded } from '@/text/fold';
import type { ArticleReport, FigureReport } from './inspect';
import { figureReason, organizationReasons } from './rules-behind';

const COLORS = {
  agrees: '36',
  differs: '31',
  related: '90',
  title: '1',
  organization: '34',
  figure: '33',
  reason: '90',
} as const;
const WORDS = { agrees: '一致', differs: '不一致', related: '另有记载' } as const;

/** Where the rules that reasons name have their tables. */
const LEGEND =
  'src/names: head, field, level → organization-tables.ts · scope → anchors.ts · src/knowledge: known body → known-bodies.ts · abroad → world-places.ts · rare words → word-data.ts · src/figures: unit → units.ts · hedge → hedges.ts';

/** A report for a terminal; colours only where one is there to show them. */
export function readableReport(name: string, articles: readonly ArticleReport[]): string {
  const lines = [`${name}: ${articles.length} 篇`, paint('reason', LEGEND)];
  for (const article of articles) {
    lines.push(
      '',
      paint('title', article.title || '(无标题)'),
      `  ${[article.place, article.date, article.byline.join('、')].filter(Boolean).join(' · ')}`,
    );
    const organizations = new Map(article.organizations.map((found) => [found.text.replace(/\s+/g, ''), found]));
    const reasons = organizationReasons(article.text, article.date);
    for (const [surface, { name: full, kind }] of organizations) {
      const reason = reasons.get(folded(surface)) ?? 'short form';
      const name = full && full !== surface ? `  = ${full}` : '';
      lines.push(`  ${paint('organization', surface)}  ${kind}${name}  ${paint('reason', reason)}`);
    }
    for (const figure of article.figures) lines.push(...figureLines(figure));
  }
  return `${lines.join('\n')}\n`;
}

function figureLines(figure: FigureReport): string[] {
  const { verdict } = figure;
  const about = [figure.measured, figure.organization, figure.period && `${figure.period.start}/${figure.period.end}`]
    .filter(Boolean)
    .join(' · ');
  const surface = paint('figure', figure.text.replace(/\s+/g, ''));
  const head = `  ${surface}  ${interval(figure)} ${figure.unit}  ${about}  ${paint('reason', figureReason(figure))}`;
  if (verdict !== 'agrees' && verdict !== 'differs' && verdict !== 'related') return [head];
  const [best] = figure.evidence ?? [];
  const evidence = best
    ? `    ${best.text}  ${best.source} ${best.date ?? ''} ${best.title}  ${best.reasons.join(' ')}`
    : '';
  return [`${head}  ${paint(verdict, WORDS[verdict])}`, evidence];
}

function interval({ low, high }: FigureReport): string {
  return low === high ? String(low) : `${low ?? '…'}–${high ?? '…'}`;
}

function paint(color: keyof typeof COLORS, text: string): string {
  return process.stdout.isTTY ? `\u001b[${COLORS[color]}m${text}\u001b[0m` : text;
}
