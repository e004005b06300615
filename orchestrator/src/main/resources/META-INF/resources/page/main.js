import {Page} from './page.js';
import {adoptToken} from './session.js';
import {applyTheme} from './theme.js';

adoptToken();
applyTheme();
new Page(document.getElementById('app')).start();
