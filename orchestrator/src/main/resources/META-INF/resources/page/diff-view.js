// What came of the job, as a change: both sides beside each other, or line by line.

import {html, nothing} from './lib/lit-html/lit-html.js';
import {parseDiff} from './diff.js';
import {ticked} from './ticked.js';
import {count, shortId, tier, words} from './words.js';

const KEY = 'greenloop.diff';

export class DiffView {
  #draw;
  #files = null;

  constructor(draw) {
    this.#draw = draw;
  }

  show(patch) {
    this.#files = parseDiff(patch);
  }

  template(job, loop) {
    if (!this.#files) {
      return nothing;
    }
    const isHealed = job.outcome === 'HEALED';
    const patches = isHealed || !job.best ? job.healed : [...job.healed, job.best];
    return html`
      <section class="card diff" aria-labelledby="diff-title">
        <div class="headline">
          <h2 id="diff-title">${isHealed ? 'The patch' : job.phase === 'ENDED' ? 'The best there is' : 'Healed so far'}</h2>
          <span class="spring"></span>
          ${this.#switch()}
        </div>
        ${patches.map((patch) => evidence(patch, loop))}
        ${this.#files.map((file) => this.#file(file))}
      </section>`;
  }

  #switch() {
    const chosen = mode();
    return html`
      <fieldset class="tabs small"><legend class="unseen">How to show the change</legend>
        ${[['split', 'Side by side'], ['lines', 'Line by line']].map(([value, name]) => html`
          <label><input type="radio" name="diff-mode" value=${value} .checked=${chosen === value}
            @change=${() => { localStorage.setItem(KEY, value); this.#draw(); }}><span>${name}</span></label>`)}
      </fieldset>`;
  }

  #file(file) {
    const rows = mode() === 'split' ? split : lines;
    return html`
      <figure>
        <figcaption><code>${file.path}</code> <span class="good">+${file.added}</span> <span class="bad">−${file.removed}</span></figcaption>
        <div class="scroller" tabindex="0" role="region" aria-label="Change of ${file.path}">
          <table class="code ${mode()}">
            <colgroup>${mode() === 'split'
              ? html`<col class="numbers"><col><col class="numbers"><col>`
              : html`<col class="numbers"><col class="numbers"><col><col class="none">`}</colgroup>
            ${file.hunks.map((hunk) => html`<tbody>
              ${hunk.title ? html`<tr class="hunk"><td colspan="4">${hunk.title}</td></tr>` : nothing}
              ${rows(hunk.rows)}</tbody>`)}
          </table>
        </div>
      </figure>`;
  }
}

const mode = () => localStorage.getItem(KEY) ?? 'split';

/** What a patch says of itself, what confirmed it, and what the gates remarked. */
function evidence(patch, loop) {
  const confirmed = loop.confirmed[patch.candidateId];
  return html`
    <div class="evidence">
      <p>${ticked(patch.explanation)}</p>
      <p class="quiet"><code>${shortId(patch.candidateId)}</code> ${tier(patch.tier)}, ${patch.template};
        ${patch.verdict ? `${words(patch.verdict)}, ` : ''}mends ${count(patch.fixed.length, 'test')}${confirmed ? `; ${confirmed.sentence}` : ''}</p>
      ${patch.warnings.map(({gate, sentence}) => html`<p class="warn">${words(gate)}: ${ticked(sentence)}</p>`)}
    </div>`;
}

const split = (rows) => rows.map(({left, right}) => html`<tr>${cells(left, 'gone')}${cells(right, 'come')}</tr>`);

/** Within a run of changes what went stands before what came. */
function lines(rows) {
  const drawn = [];
  let run = [];
  const flush = () => {
    run.forEach(({left}) => left && drawn.push(html`<tr>${numbers(left.line, '')}${text(left, 'gone', '-')}</tr>`));
    run.forEach(({right}) => right && drawn.push(html`<tr>${numbers('', right.line)}${text(right, 'come', '+')}</tr>`));
    run = [];
  };
  rows.forEach((row) => {
    if (row.left?.changed || row.right?.changed) {
      run.push(row);
      return;
    }
    flush();
    drawn.push(html`<tr>${numbers(row.left.line, row.right.line)}${text(row.left, '', ' ')}</tr>`);
  });
  flush();
  return drawn;
}

const numbers = (before, after) => html`<td class="number">${before}</td><td class="number">${after}</td>`;

const text = (side, change, sign) => html`<td colspan="2" class="line ${change}" data-sign=${sign}>${side.parts.map(part)}</td>`;

function cells(side, change) {
  if (!side) {
    return html`<td class="number void"></td><td class="line void"></td>`;
  }
  const kind = side.changed ? change : '';
  const sign = {gone: '-', come: '+'}[kind] ?? ' ';
  return html`<td class="number ${kind}">${side.line}</td><td class="line ${kind}" data-sign=${sign}>${side.parts.map(part)}</td>`;
}

const part = ({text: said, marked}) => (marked ? html`<mark>${said}</mark>` : said);
