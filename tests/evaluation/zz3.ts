import { recognize } from '@/claims/recognize';

for (const t of process.argv.slice(2)) {
  const r = recognize({ text: t, title: '', date: '2024-09-01', place: null });
  console.log(t, r.organizations.map((o) => o.text + '=' + o.name).join(' '));
  for (const c of r.claims)
    console.log('  ', c.text, JSON.stringify(c.who), JSON.stringify(c.when), c.statement, c.direction);
}
