import type { ComponentChildren } from 'preact';
import type { Messages } from '@/locales/messages';
import { writeAddress } from '../library-address';
import { type ArticleLine, byFile, type FileReport, type ImportReport, type ReportLine, tallyOf } from './report';
import {
  type Complaint,
  complaintsOf,
  detailOf,
  outcomeWords,
  reportCsv,
  type TitleOf,
  tallyWords,
} from './report-words';
import { Tallied } from './Tallied';

/** So many rows of each list are shown; all of them are in the download. */
const MOST_SHOWN = 100;

type ImportReportViewProps = {
  readonly report: ImportReport;
  readonly messages: Messages;
  readonly titleOf: TitleOf;
  readonly onSave: (name: string, text: string) => void;
  /** Where articles are marked that were stored. */
  readonly children: ComponentChildren;
};

/** What an import did: the counts, where what was stored will show, what needs a look, and every file. */
export function ImportReportView({ report, messages, titleOf, onSave, children }: ImportReportViewProps) {
  const tally = tallyOf(report.lines);
  const stored = tally.added + tally.updated + tally.reprint;
  const save = (): void => onSave(`${messages.reportFileName}.csv`, reportCsv(report, messages, titleOf));
  return (
    <div class="report">
      {report.ending.kind === 'stopped' && <p class="notice">{messages.failures[report.ending.problem.code]}</p>}
      {report.ending.kind === 'cancelled' && <p>{stored > 0 ? messages.cancelledHint : messages.nothingAdded}</p>}
      {report.ending.kind !== 'cancelled' && stored === 0 && <p>{messages.nothingAdded}</p>}
      <Tallied tally={tallyWords(tally, messages)} hints={messages.tallyHints} />
      <p class="choices">
        <button type="button" class="button" onClick={save}>
          {messages.downloadReport}
        </button>
      </p>
      {stored > 0 && children}
      <ToSee complaints={complaintsOf(report.lines, messages, titleOf)} messages={messages} />
      <Files files={byFile(report.lines)} messages={messages} titleOf={titleOf} />
    </div>
  );
}

type LinesProps = { readonly messages: Messages; readonly titleOf: TitleOf };

/** What the reader may want to do something about, with what to do. */
function ToSee({ complaints, messages }: { readonly complaints: readonly Complaint[]; readonly messages: Messages }) {
  if (complaints.length === 0) return null;
  return (
    <section>
      <h3>{messages.toSee}</h3>
      <ul class="to-see">
        {complaints.map(({ outcome, note, lines }) => (
          <li key={note}>
            <p>
              <span class="outcome bad">{outcome}</span> {note}
            </p>
            <ul>
              {lines.slice(0, MOST_SHOWN).map((line, index) => (
                <ComplaintLine key={index} line={line} messages={messages} />
              ))}
            </ul>
            <More count={lines.length - MOST_SHOWN} messages={messages} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ComplaintLine({ line, messages }: { readonly line: ReportLine; readonly messages: Messages }) {
  const detail = detailOf(line, messages);
  return (
    <li>
      <strong>{line.path}</strong>
      {line.type === 'article' && <span> {line.title || messages.untitled}</span>}
      {detail && <code> {detail}</code>}
    </li>
  );
}

/** Every file with what came of it, its articles one click away. */
function Files({ files, messages, titleOf }: LinesProps & { readonly files: readonly FileReport[] }) {
  const withArticles = files.filter(({ lines }) => lines.length > 0);
  if (withArticles.length === 0) return null;
  return (
    <section>
      <h3>{messages.perFile}</h3>
      <ul class="files">
        {withArticles.slice(0, MOST_SHOWN).map((file) => (
          <li key={file.path}>
            <details>
              <summary>
                <strong>{file.path}</strong>
                <Tallied tally={tallyWords(file.tally, messages)} />
              </summary>
              <ul class="articles">
                {file.lines.slice(0, MOST_SHOWN).map((line, index) => (
                  <ArticleOutcome key={index} line={line} messages={messages} titleOf={titleOf} />
                ))}
              </ul>
              <More count={file.lines.length - MOST_SHOWN} messages={messages} />
            </details>
          </li>
        ))}
      </ul>
      <More count={withArticles.length - MOST_SHOWN} messages={messages} />
    </section>
  );
}

function ArticleOutcome({ line, messages, titleOf }: LinesProps & { readonly line: ArticleLine }) {
  const title = line.title || messages.untitled;
  const { stored } = line;
  return (
    <li>
      {stored.outcome === 'failed' ? (
        title
      ) : (
        <a href={writeAddress({ kind: 'article', id: stored.id, offset: null })}>{title}</a>
      )}
      <span class={stored.outcome === 'failed' ? 'outcome bad' : 'outcome'}>
        {outcomeWords(line, messages, titleOf)}
      </span>
    </li>
  );
}

function More({ count, messages }: { readonly count: number; readonly messages: Messages }) {
  return count > 0 ? <p class="aside">{messages.moreLines(count)}</p> : null;
}
