import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Protocol } from './protocol';

/** Typed messages between page, worker and extension pages; each type has exactly one handler. */
export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
