import type { Messages } from '@/locales/messages';
import type { TimelinePoint } from '@/messaging/quotations';
import type { Loaded } from '../loaded';
import { Skeleton } from '../Skeleton';
import { Timeline } from '../Timeline';

type FigureTimelineProps = {
  readonly points: Loaded<readonly TimelinePoint[]>;
  readonly messages: Messages;
  readonly onOpen: (id: string, offset: number) => void;
};

/** Who reported what of the measure of a figure that was chosen in an article, under its paragraph. */
export function FigureTimeline(props: FigureTimelineProps) {
  return (
    <aside class="figure-timeline">
      <Found {...props} />
    </aside>
  );
}

function Found({ points, messages, onOpen }: FigureTimelineProps) {
  if (points.kind === 'loading') return <Skeleton lines={2} label={messages.loading} />;
  if (points.kind === 'failed') return <p>{messages.articleFailed}</p>;
  if (points.value.length === 0) return <p>{messages.noTimeline}</p>;
  return (
    <>
      <p>{messages.timeline(points.value.length)}</p>
      <Timeline points={points.value} messages={messages} onOpen={onOpen} />
    </>
  );
}
