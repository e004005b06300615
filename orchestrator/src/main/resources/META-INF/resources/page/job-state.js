// Where a job stands, as an icon and a word.

import {html} from './lib/lit-html/lit-html.js';
import {icon} from './icons.js';
import {words} from './words.js';

const OUTCOMES = {
  HEALED: ['check', 'good'],
  EXHAUSTED: ['warn', 'warn'],
  ABSTAINED: ['hand', 'quiet'],
  CANCELLED: ['stop', 'quiet'],
  FAILED: ['cross', 'bad'],
};

export const jobState = ({phase, outcome}) => {
  const [picture, tone] = OUTCOMES[outcome] ?? (phase === 'QUEUED' || phase === 'PARKED' ? ['clock', 'quiet'] : ['work', 'work']);
  return html`<span class="state ${tone}">${icon(picture)}${words(outcome ?? phase)}</span>`;
};
