import '@/ui/panel/panel.css';
import { startPanel } from '@/ui/panel/start-panel';

const root = document.querySelector('#root');
if (root) void startPanel(root);
