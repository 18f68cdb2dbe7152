import '@/ui/library/library.css';
import { startLibrary } from '@/ui/library/start-library';

const root = document.querySelector('#root');
if (root) void startLibrary(root);
