import { holdsBoundaryWord, REPORT_VERBS, TITLES_AFTER } from './boundaries';
import { isGeneric } from './generic-words';
import { isCleanEdge, type Left, type Reading } from './name-edges';
import { HEADS, type Head, KNOWN_BODIES } from './organization-tables';

type Candidate = { readonly headStart: number; readonly end: number; readonly word: string; readonly head: Head };

/** Heads that are words of every day: they need a place, a level or a known function before them. */
const EVERYDAY = new Set(
  '局 组 部 会 司 社 处 所 项目 办 委 台 站 馆 队 中队 大队 厅 署 院 室 城 园 基地 市场 热线 分局 支队 总队 党委 党组 办公室 委员会 中央 政府 人大 政协 法院 中心 园区 指挥部 领导小组 厂 矿 店 学府'.split(
    ' ',
  ),
);

/** Bodies of which each place has just one: 区委, 市政府. */
const SEATS = new Set(['委', '政府', '人大', '政协', '法院', '纪委']);

export function isName(reading: Reading, left: Left, candidate: Candidate): boolean {
  const { headStart, head, word } = candidate;
  const core = reading.text.slice(left.coreStart, headStart);
  const anchored = left.place || left.level;
  if (head.kind === 'grassroots') return isGrassroots(core, left, word);
  if (head.strength === 'weak') return isTradeName(reading, left, candidate, core);
  if (word.endsWith('项目') && (isGeneric(core) || left.functional)) return false;
  if (
    anchored &&
    EVERYDAY.has(word) &&
    !left.functional &&
    (holdsBoundaryWord(core) || /\d$|^级/.test(core) || holdsHead(core))
  )
    return false;
  if (left.level && isGeneric(core) && head.kind === 'venue') return false;
  if (core === '' && !anchored && !left.functional) return false;
  if (core === '' && !left.functional)
    return (
      SEATS.has(word) ||
      head.strength === 'strong' ||
      (left.place && (word.length > 2 || ['公司', '矿', '厂'].includes(word)))
    );
  if (anchored) return true;
  if (core === '') return left.functional && /[局院学]$/.test(word);
  if (isGeneric(core) || /^[全各]/.test(core)) return false;
  if (EVERYDAY.has(word))
    return (
      left.functional ||
      (core.length >= 3 &&
        core.length <= 12 &&
        ['中心', '基地', '园区', '指挥部', '领导小组', '厂', '矿', '市场', '委员会'].includes(word) &&
        isCleanEdge(reading, left.start))
    );
  return core.length >= 2;
}

/** Is there a whole name inside: 物流园|综合部? */
function holdsHead(core: string): boolean {
  for (let at = 1; at < core.length; at++) if (HEADS.matchAt(core, at)?.value.strength === 'strong') return true;
  return false;
}

function isGrassroots(core: string, left: Left, word: string): boolean {
  if (isGeneric(core)) return false;
  const least = word === '街道' || word === '社区' || word.length > 2 ? 1 : left.place ? 1 : 2;
  return (
    core.length >= least &&
    core.length <= (/[路街巷道]/.test(core) ? 7 : 5) &&
    !/[0-9]/.test(core) &&
    !left.level &&
    !holdsBoundaryWord(core)
  );
}

/** 斯普机械 with its place before it, 嘉世达机器人 with 董事长 behind it, 岚川汽车 before 披露. */
function isTradeName(reading: Reading, left: Left, { headStart, end }: Candidate, core: string): boolean {
  const { text } = reading;
  if (KNOWN_BODIES.matchAt(core, 0)?.word === core && core !== '') return true;
  if (headStart - left.coreStart < 2 || isGeneric(core) || left.functional) return false;
  if (left.place) return headStart - left.coreStart <= 4;
  if (!isCleanEdge(reading, left.start) || core.length > 4) return false;
  if (TITLES_AFTER.matchAt(text, end)) return true;
  const opening = left.start === 0 || /[。;:!?\n"]/.test(text.charAt(left.start - 1));
  return (
    opening &&
    core.length <= 3 &&
    (REPORT_VERBS.matchAt(text, end) !== null || /^\d{1,2}月/.test(text.slice(end, end + 3)))
  );
}
