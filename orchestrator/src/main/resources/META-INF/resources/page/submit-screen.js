// Handing a project in.

import {html, nothing} from './lib/lit-html/lit-html.js';
import {Problem, submitJob} from './api.js';
import {reaching} from './connection.js';
import {faultsByField} from './faults.js';
import {jobLink} from './route.js';
import {tier} from './words.js';

const KINDS = [['git', 'Git repository'], ['archive', 'Archive'], ['path', 'Folder on the server']];
const TIERS = ['TEMPLATE', 'SPARK', 'ACCURATE'];

/** A form of what a request may say; what the server refuses is shown where it was typed. */
export class SubmitScreen {
  #draw;
  #signedOut;
  #kind = 'git';
  #faults = {};
  #isSending = false;
  /** Kept until the server answers, so that a try whose answer got lost makes no second job. */
  #key = newKey();

  constructor(draw, signedOut) {
    this.#draw = draw;
    this.#signedOut = signedOut;
  }

  title = () => 'New job · Greenloop';

  start() {}

  stop() {}

  async #onSubmit(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    this.#isSending = true;
    this.#faults = {};
    this.#draw();
    try {
      const archive = this.#kind === 'archive' ? form.get('archive') : null;
      const job = await reaching(() => submitJob(toRequest(this.#kind, form), archive, this.#key));
      location.hash = jobLink(job.id);
    } catch (trouble) {
      this.#isSending = false;
      if (trouble.status === 401) {
        this.#signedOut();
        return;
      }
      if (trouble instanceof Problem) {
        this.#key = newKey();
        this.#faults = faultsByField(trouble, this.#kind);
      } else {
        this.#faults = {'': [trouble.message]};
      }
      this.#draw();
    }
  }

  #choose(kind) {
    this.#kind = kind;
    this.#faults = {};
    this.#key = newKey();
    this.#draw();
  }

  template() {
    return html`
      <form class="card submit" @submit=${(event) => this.#onSubmit(event)}>
        <h1>New job</h1>
        <fieldset class="tabs">
          <legend class="unseen">Where the project is</legend>
          ${KINDS.map(([kind, name]) => html`
            <label><input type="radio" name="kind" value=${kind} .checked=${this.#kind === kind}
              @change=${() => this.#choose(kind)}><span>${name}</span></label>`)}
        </fieldset>
        ${this.#sourceFields()}
        ${this.#field('tests', 'Tests', html`<input name="tests" spellcheck="false" placeholder="every failing test">`,
          'Such as OrderTest#addsTax; several are separated by commas.')}
        <fieldset class="field" aria-describedby="fault-policy.tiers">
          <legend>Engines</legend>
          <div class="checks">${TIERS.map((name) => html`
            <label><input type="checkbox" name="tiers" value=${name} checked>${tier(name)}</label>`)}</div>
          ${this.#fault('policy.tiers')}
        </fieldset>
        <div class="budget">
          ${this.#field('policy.budget.iterations', 'Iterations', numberInput('iterations', '40', '1'))}
          ${this.#field('policy.budget.wallTime', 'Minutes', numberInput('minutes', '15', 'any'))}
          ${this.#field('policy.budget.tokens', 'Tokens', numberInput('tokens', '400000', '1'))}
          ${this.#field('policy.budget.usd', 'US dollars', numberInput('usd', '2', 'any'))}
        </div>
        ${this.#fault('policy')}
        ${this.#fault('')}
        <div class="actions">
          <button class="button primary" type="submit" ?disabled=${this.#isSending}>
            ${this.#isSending ? 'Taking it in…' : 'Heal it'}</button>
          <a class="button" href="#/">Back</a>
        </div>
      </form>`;
  }

  #sourceFields() {
    if (this.#kind === 'archive') {
      return this.#field('archive', 'Archive', html`<input name="archive" type="file" required accept=".zip,.gz,.tgz">`,
        'tar.gz or zip with a pom.xml at its root.');
    }
    if (this.#kind === 'path') {
      return this.#field('source.path', 'Folder', html`<input name="path" required spellcheck="false">`,
        'Below a folder that greenloop.sources.allowed-paths names.');
    }
    return html`
      ${this.#field('source.url', 'Address', html`<input name="url" required spellcheck="false"
        placeholder="https://git.example.org/shop/billing.git">`)}
      ${this.#field('source.ref', 'Branch, tag or commit', html`<input name="ref" required spellcheck="false" value="main">`)}`;
  }

  #field(name, label, input, hint) {
    return html`
      <label class=${this.#faults[name] ? 'field wrong' : 'field'}>
        <span>${label}</span>${input}
        ${hint ? html`<small class="hint">${hint}</small>` : nothing}
        ${this.#fault(name)}
      </label>`;
  }

  #fault(name) {
    const said = this.#faults[name];
    return said ? html`<span class="fault" role="alert" data-field=${name}>${said.join('; ')}</span>` : nothing;
  }
}

const numberInput = (name, standard, step) =>
  html`<input name=${name} type="number" step=${step} placeholder=${standard} inputmode="decimal">`;

/** What is left empty is left out, so that the server's own standard counts. */
function toRequest(kind, form) {
  const said = (name) => form.get(name)?.trim() ?? '';
  const numberOf = (name) => (said(name) === '' ? undefined : Number(said(name)));
  const minutes = numberOf('minutes');
  const request = {
    tests: said('tests').split(',').map((test) => test.trim()).filter(Boolean),
    policy: {
      tiers: form.getAll('tiers'),
      budget: {
        iterations: numberOf('iterations'),
        wallTime: minutes === undefined ? undefined : `PT${Math.round(minutes * 60)}S`,
        tokens: numberOf('tokens'),
        usd: numberOf('usd'),
      },
    },
  };
  if (kind === 'archive') {
    return request;
  }
  const source = kind === 'git' ? {url: said('url'), ref: said('ref')} : {path: said('path')};
  return {source: {type: kind, ...source}, ...request};
}

const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
