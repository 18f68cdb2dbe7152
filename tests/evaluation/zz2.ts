import { wordTable } from '@/names/words';
import { folded } from '@/text/fold';

for (const t of process.argv.slice(2)) {
  const s = folded(t);
  const { begin, kind } = wordTable().cut(s, [], []);
  const out: string[] = [];
  for (let e = 1; e <= s.length; e++) if ((begin[e] ?? -1) >= 0) out.push(s.slice(begin[e]!, e) + ':' + kind[e]);
  console.log(out.join(' '));
}
