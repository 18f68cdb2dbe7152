import '@/ui/settings/settings.css';
import { startSettings } from '@/ui/settings/start-settings';

const root = document.querySelector('#root');
if (root) void startSettings(root);
