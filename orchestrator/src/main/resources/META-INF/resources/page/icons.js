// Small pictures that go with words, never instead of them.

import {html, svg} from './lib/lit-html/lit-html.js';

const SHAPES = {
  check: svg`<path d="M3.5 8.5l3 3 6-7"/>`,
  cross: svg`<path d="M4 4l8 8M12 4l-8 8"/>`,
  clock: svg`<circle cx="8" cy="8" r="5.5"/><path d="M8 5v3.2l2 1.3"/>`,
  work: svg`<path class="turning" d="M13.5 8A5.5 5.5 0 1 1 8 2.5"/>`,
  hand: svg`<circle cx="8" cy="8" r="5.5"/><path d="M5.5 8h5"/>`,
  stop: svg`<circle cx="8" cy="8" r="5.5"/><path d="M4.2 4.2l7.6 7.6"/>`,
  warn: svg`<path d="M8 2.5l6 10.5H2z"/><path d="M8 6.5v3M8 11.2v.3"/>`,
  sun: svg`<circle cx="8" cy="8" r="2.8"/><path d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M3.4 12.6l1.1-1.1M11.5 4.5l1.1-1.1"/>`,
  moon: svg`<path d="M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z"/>`,
  auto: svg`<circle cx="8" cy="8" r="5.5"/><path class="filled" d="M8 2.5a5.5 5.5 0 0 1 0 11z"/>`,
  back: svg`<path d="M10 3.5L5.5 8l4.5 4.5"/>`,
  plus: svg`<path d="M8 3.5v9M3.5 8h9"/>`,
};

export const icon = (name) =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[name]}</svg>`;
