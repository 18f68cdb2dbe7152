import type { Verdict } from '@/verdicts/verdict';

/** The words of the first page. */
export type WelcomeMessages = {
  readonly welcomeTitle: string;
  readonly welcomeLead: string;
  readonly sampleTitle: string;
  readonly sampleHint: string;
  /** `sum`: a figure that others of its page do not bear out. */
  readonly markMeanings: Readonly<Record<'organization' | Verdict | 'sum', string>>;
  readonly marksNote: string;
  readonly pinTitle: string;
  /** How the button comes onto the toolbar, by browser. */
  readonly pinHow: Readonly<Record<'chromium' | 'firefox', string>>;
  readonly pinned: string;
  readonly badgeMeaning: string;
  readonly archiveTitle: string;
  readonly archiveHint: string;
  readonly archiveLink: string;
  readonly moreSettings: string;
  /** In the settings: to this page again. */
  readonly openWelcome: string;
};
