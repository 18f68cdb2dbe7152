import '@/ui/welcome/welcome.css';
import { startOwnPage } from '@/page/own-page';
import { startWelcome } from '@/ui/welcome/start-welcome';

const root = document.querySelector('#root');
if (root) void startWelcome(root).then(startOwnPage);
