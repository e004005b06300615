// The steps a job took, and the logs of those that have one.

import {html, nothing} from './lib/lit-html/lit-html.js';
import {readLog} from './api.js';
import {reaching} from './connection.js';
import {words} from './words.js';

export class StepLogs {
  #draw;
  #steps = [];
  #open = null;
  #text = '';

  constructor(draw) {
    this.#draw = draw;
  }

  show(steps) {
    this.#steps = steps.filter((step) => step.log);
  }

  template() {
    if (this.#steps.length === 0) {
      return nothing;
    }
    return html`
      <section class="card logs" aria-labelledby="logs-title">
        <h2 id="logs-title">Logs</h2>
        <ul>${this.#steps.map((step) => html`
          <li><button type="button" class="link" aria-expanded=${this.#open === step.id ? 'true' : 'false'}
            @click=${() => this.#turn(step)}>${words(step.kind)}${step.iteration ? `, iteration ${step.iteration}` : ''}</button>
            ${this.#open === step.id ? html`<pre class="log" tabindex="0">${this.#text}</pre>` : nothing}</li>`)}</ul>
      </section>`;
  }

  async #turn(step) {
    this.#open = this.#open === step.id ? null : step.id;
    this.#text = 'reading…';
    this.#draw();
    if (this.#open) {
      this.#text = await reaching(() => readLog(step.log)).catch((trouble) => trouble.message);
      this.#draw();
    }
  }
}
