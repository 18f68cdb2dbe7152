import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Container, readContainer } from '@/page/blocks';
import { containsHan } from '@/page/contains-han';
import { readFacts } from '@/page/facts';
import { createTableLabels } from '@/page/table-labels';
import { byId, painted, show, start } from './stage';

/** Every name by which anything of a form can be asked. */
const NAMES = namesOf(document.createElement('form'));

function namesOf(form: object): string[] {
  const names: string[] = [];
  for (let at: object | null = form; at; at = Object.getPrototypeOf(at)) names.push(...Object.getOwnPropertyNames(at));
  return names;
}

/** Fields that belong to the form of an id and stand outside of it, so that they change nothing of its text. */
function fieldsFor(form: string, names: readonly string[]): string {
  return names.map((name) => `<input hidden form="${form}" name="${name}">`).join('');
}

/** All flows under the body, in order. */
function readBody(): string[] {
  const read = (container: Container): string[] => {
    const { flows, containers } = readContainer(container);
    return [...flows.map((flow) => flow.text.trim()), ...containers.flatMap(read)];
  };
  return read(document.body);
}

describe('a page whose forms have fields named like the properties of elements', () => {
  it('is marked like any other, and followed as it changes', async () => {
    show(
      `<div>${fieldsFor('f', NAMES)}</div><h1>新闻</h1><form id="f"><p>来到万达广场购物</p>共107家` +
        `<table><tr><td>授信</td><td>6767万元</td></tr></table></form><p id="p">占22%</p>`,
    );
    const { frame } = start();
    await expect.poll(() => painted('organization')).toEqual(['万达广场']);
    expect(painted('agrees')).toEqual(['107家']);
    expect(painted('differs')).toEqual(['6767万元']);
    expect(painted('related')).toEqual(['22%']);
    expect(frame().describe().figures).toHaveLength(3);
    Element.prototype.insertAdjacentHTML.call(byId('f'), 'beforeend', '<p>晋源区金融办</p>');
    await expect.poll(() => painted('organization')).toEqual(['万达广场', '晋源区金融办']);
    Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'hidden')?.set?.call(byId('f'), true);
    byId('p').textContent = '占22%，共107家';
    await expect.poll(() => painted('agrees')).toContain('107家');
    frame().step({ step: 1, only: null });
  });

  it('is read as if the fields had other names', () => {
    const name = fc.constantFrom(...NAMES);
    const piece = fc.constantFrom('甲', '<b>乙</b>', '<p>丙</p>', '<br><br>', '<a href="#">丁</a> <a href="#">戊</a>');
    const form = fc.record({ names: fc.array(name, { maxLength: 12 }), inside: fc.array(piece, { maxLength: 4 }) });
    const style = fc.constantFrom('inline', 'block', 'contents', 'inline-block');
    fc.assert(
      fc.property(fc.array(fc.tuple(form, style, piece), { maxLength: 4 }), (parts) => {
        const build = (prefix: string): string =>
          parts
            .map(([{ names, inside }, display, behind], at) => {
              const fields = fieldsFor(
                `f${at}`,
                names.map((one) => prefix + one),
              );
              return `<div>前${fields}<form id="f${at}" style="display:${display}">${inside.join('')}</form>${behind}</div>`;
            })
            .join('');
        show(build('harmless'));
        const expected = [readBody(), containsHan(document.body), readFacts().published];
        show(build(''));
        expect([readBody(), containsHan(document.body), readFacts().published]).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

/** How long something takes, in milliseconds. */
function timeOf(work: () => void): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

describe('a page of monstrous shape', () => {
  it('is read however deep its elements are nested', () => {
    show('<div id="top"></div>');
    let place: Element = byId('top');
    for (let depth = 0; depth < 3000; depth++) {
      const inner = document.createElement('b');
      place.append(inner);
      place = inner;
    }
    place.append('共107家');
    expect(readContainer(byId('top')).flows.map(({ text }) => text)).toEqual(['共107家']);
  });

  it('is read in linear time where it is one long paragraph', () => {
    const build = (count: number): void => {
      show(`<p id="p">${'共 107 家 <br>'.repeat(count)}</p>`);
    };
    build(1000);
    const short = timeOf(() => readContainer(byId('p')));
    build(20_000);
    const long = timeOf(() => readContainer(byId('p')));
    expect(long).toBeLessThan(Math.max(20 * 5 * short, 1000));
  });

  it('is marked up to a number on one line, what differs first', async () => {
    show(`<p style="white-space: nowrap">${'万达广场'.repeat(3000)}授信6767万元</p>`);
    start();
    await expect.poll(() => painted('differs')).toEqual(['6767万元']);
    expect(painted('organization').length).toBeGreaterThan(500);
    expect(painted('organization').length).toBeLessThan(1000);
  });

  it('has its tables laid out only as far as they are of a size to read', () => {
    const row = `<tr>${'<td colspan="1000" rowspan="200">甲</td>'.repeat(100)}</tr>`;
    show(`<table>${row.repeat(200)}</table>`);
    const cell = document.querySelectorAll('td')[150] ?? document.body;
    expect(timeOf(() => createTableLabels()(cell, '甲'))).toBeLessThan(1000);
  });
});
