import type { Candidate, Compared } from './candidate';
import { type JudgedEvidence, type Judgement, judge } from './judge';
import type { Counterpart } from './retelling';
import type { KnownRuling, Ruling } from './ruling';
import { rulingOn } from './rulings';

/** What a claim was compared with, sorted by what the reader said of it. */
type Ruled = {
  /** All of which the reader said nothing. */
  readonly open: Compared;
  readonly same: readonly Candidate[];
  readonly setAside: readonly Candidate[];
};

/** Sorts what a claim was compared with by the rulings that hold for it. */
export function sortByRulings(compared: Compared, rulings: readonly KnownRuling[]): Ruled {
  if (rulings.length === 0) return { open: compared, same: [], setAside: [] };
  const { here, known, candidates } = compared;
  const ruled = new Map(known.map((claim) => [claim, rulingOn(claim, rulings, known)]));
  const saidOf = (wanted: Ruling | null): Candidate[] =>
    candidates.filter((candidate) => (ruled.get(candidate.known) ?? null) === wanted);
  const open = { here, known: known.filter((claim) => ruled.get(claim) === null), candidates: saidOf(null) };
  return { open, same: saidOf('same'), setAside: saidOf('other') };
}

/**
 * Judges as `judge` does, but the reader's word goes first: what the reader called the same thing agrees or differs by
 * its number alone, and what the reader called another thing says nothing any more. It is kept at the end of the
 * evidence, so that the reader can think again; with nothing else there, the verdict is `related`.
 */
export function judgeRuled({ open, same, setAside }: Ruled, counterpart: Counterpart | null = null): Judgement | null {
  const judgement = judgeAsSame(same) ?? judge(open, counterpart);
  if (setAside.length === 0) return judgement;
  const others = setAside.map(
    ({ known, alignment }): JudgedEvidence => ({ known, alignment, reasons: [{ code: 'other-by-reader' }] }),
  );
  return { verdict: judgement?.verdict ?? 'related', evidence: [...(judgement?.evidence ?? []), ...others] };
}

const VERDICTS = [
  ['meet', 'agrees'],
  ['apart', 'differs'],
  ['near', 'related'],
] as const;

/** Where several numbers are the same thing by the reader's word, one that agrees goes before one that differs. */
function judgeAsSame(candidates: readonly Candidate[]): Judgement | null {
  for (const [outcome, verdict] of VERDICTS) {
    const found = candidates.filter(({ comparison }) => comparison.outcome === outcome);
    if (found.length === 0) continue;
    const evidence = found.map(({ known, alignment, comparison }): JudgedEvidence => {
      const reasons = [comparison.reason, { code: 'same-by-reader' } as const, ...alignment.grounds];
      return { known, alignment, reasons };
    });
    return { verdict, evidence };
  }
  return null;
}
