import { findOrganizations } from '@/recognition/organizations'; import { fold } from '@/text/fold'; import {findPlaces} from '@/text/gazetteer'; import {readFileSync, readdirSync} from 'fs';
for (const file of readdirSync('seeds').filter(f=>f.endsWith('.txt'))) { console.log('=====',file); const seen=new Map<string,number>();
for (const s of readFileSync('seeds/'+file,'utf8').split('\n')) { const f=fold(s); const p=findPlaces(f.text); for (const o of findOrganizations(f.text,p)) {const k=f.text.slice(o.start,o.end)+'/'+o.kind+'/'+o.rule; seen.set(k,(seen.get(k)??0)+1);} }
for (const [k,n] of seen) console.log(n,k); }
