// Text in which backticks mean code, as engines and gates write it. Still text: nothing in it becomes markup.

import {html} from './lib/lit-html/lit-html.js';

export const ticked = (text) =>
  String(text ?? '')
    .split('`')
    .map((part, index, parts) => (index % 2 === 1 && index < parts.length - 1 ? html`<code>${part}</code>` : part + (index % 2 === 1 ? '`' : '')));
