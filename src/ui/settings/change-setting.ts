import { sendMessage } from '@/messaging/messaging';
import { load } from '../loaded';
import type { ChoiceChange } from './ChoiceSetting';

/**
 * Has a setting changed. All our pages are told of a change that is kept; where it is not, `refresh` shows what holds
 * still, so that no control shows what does not.
 */
export async function changeSetting(change: ChoiceChange, refresh: () => Promise<void>): Promise<void> {
  const { kind } = await load(sendMessage('changeSettings', change));
  if (kind === 'failed') await refresh();
}
