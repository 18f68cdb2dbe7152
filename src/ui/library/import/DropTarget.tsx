import type { Messages } from '@/locales/messages';
import { useFileDrop } from './use-file-drop';

type DropTargetProps = {
  /** Is an import under way, so that nothing can be dropped? */
  readonly busy: boolean;
  readonly messages: Pick<Messages, 'dropToAdd' | 'dropLater'>;
  /** Called inside of the drop event; must stay the same function. */
  readonly onDrop: (transfer: DataTransfer) => void;
};

/** The whole page as a place to drop files: shown only while some are dragged over it. */
export function DropTarget({ busy, messages, onDrop }: DropTargetProps) {
  const dragging = useFileDrop(onDrop);
  if (!dragging) return null;
  return (
    <div class={busy ? 'drop-target busy' : 'drop-target'} role="status">
      <p>{busy ? messages.dropLater : messages.dropToAdd}</p>
    </div>
  );
}
