import { readClaimCases } from '/work/main/tests/evaluation/cases';
import { scoreClaimSet } from '/work/main/tests/evaluation/evaluate-sets';

const s = await scoreClaimSet('open');
const asp = process.argv[2];
const texts = new Map(readClaimCases('open').map((c) => [c.id, c]));
let last = '';
for (const f of s.faults.filter((f) => f.includes(`: ${asp} `))) {
  const id = f.split(' ')[0]!;
  if (id !== last) {
    const c = texts.get(id)!;
    console.log(`\n## ${id} ${c.date ?? ''} ${c.place ?? ''} | ${c.title ?? ''} | ${c.text}`);
    last = id;
  }
  console.log('   ' + f.slice(id.length + 1));
}
