import { defineBackground } from '#imports';
import { startWorker } from '@/worker/start';

export default defineBackground(() => startWorker());
