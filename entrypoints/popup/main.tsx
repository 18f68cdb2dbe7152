import '@/ui/popup/popup.css';
import { startPopup } from '@/ui/popup/start-popup';

const root = document.querySelector('#root');
if (root) void startPopup(root);
