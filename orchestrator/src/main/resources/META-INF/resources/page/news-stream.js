// What happened, in plain words, newest first: what is new is where the eye already is.

import {html, nothing} from './lib/lit-html/lit-html.js';
import {repeat} from './lib/lit-html/directives/repeat.js';
import {icon} from './icons.js';
import {sayNews} from './news.js';
import {ticked} from './ticked.js';
import {doing, duration} from './words.js';

export function newsStream(loop, job) {
  const newest = [...loop.news].reverse();
  return html`
    <section class="card stream" aria-labelledby="stream-title">
      <h2 id="stream-title">What happened</h2>
      <ol reversed aria-live="polite" aria-relevant="additions">
        ${job.phase === 'ENDED' ? nothing : html`
          <li class="now"><span class="label">${icon('work')}now</span><div><p>${doing(job.phase)}</p></div></li>`}
        ${repeat(newest, ({sequence}) => sequence, (event) => item(event, loop.begun))}
      </ol>
    </section>`;
}

function item(event, begun) {
  const {label, text, details, tone} = sayNews(event.news);
  return html`
    <li class=${tone} data-sequence=${event.sequence} data-type=${event.news.type}>
      <span class="label">${label}<time datetime=${event.at} title=${event.at}>${duration(Date.parse(event.at) - Date.parse(begun))}</time></span>
      <div><p>${ticked(text)}</p>${details.map((detail) => html`<p class="detail">${detail}</p>`)}</div>
    </li>`;
}
