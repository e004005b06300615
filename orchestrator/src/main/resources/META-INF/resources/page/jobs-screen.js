// The list of jobs, as it is now.

import {html, nothing, svg} from './lib/lit-html/lit-html.js';
import {repeat} from './lib/lit-html/directives/repeat.js';
import {listJobs, Problem} from './api.js';
import {reaching} from './connection.js';
import {jobState} from './job-state.js';
import {Poll} from './poll.js';
import {jobLink, jobsLink} from './route.js';
import {age, count, dollars, localTime, number, project, shortId, source, tierNumber, words} from './words.js';

const PAGE = 25;
const EVERY = 2_000;
const PHASES = ['QUEUED', 'PREPARING', 'REPRODUCING', 'PARKED', 'PROPOSING', 'GATING', 'VALIDATING', 'CONFIRMING', 'SCORING', 'ENDED'];
const OUTCOMES = ['HEALED', 'EXHAUSTED', 'ABSTAINED', 'CANCELLED', 'FAILED'];
const BARS = 12;
const TALLEST = 16;

/** Jobs, newest first, in pages; asks again every two seconds. */
export class JobsScreen {
  #query;
  #draw;
  #signedOut;
  #found = null;
  #trouble = '';
  #poll = new Poll(() => this.#read(), EVERY);

  constructor(query, draw, signedOut) {
    this.#query = query;
    this.#draw = draw;
    this.#signedOut = signedOut;
  }

  title = () => 'Jobs · Greenloop';

  start() {
    this.#poll.start();
  }

  stop() {
    this.#poll.stop();
  }

  get #page() {
    return Math.max(1, Math.floor(Number(this.#query.page)) || 1);
  }

  async #read() {
    const {phase, outcome} = this.#query;
    try {
      this.#found = await reaching(() => listJobs({phase, outcome, offset: (this.#page - 1) * PAGE, limit: PAGE}));
      this.#trouble = '';
    } catch (trouble) {
      if (trouble.status === 401) {
        this.#signedOut();
        return;
      }
      this.#trouble = trouble instanceof Problem ? trouble.message : '';
    }
    this.#draw();
  }

  #filter(name) {
    return (event) => {
      location.hash = jobsLink({...this.#query, page: '', [name]: event.target.value});
    };
  }

  template() {
    return html`
      <div class="headline">
        <h1>Jobs</h1>
        ${this.#found ? html`<span class="quiet total">${number(this.#found.total)}</span>` : nothing}
        <span class="spring"></span>
        <div class="filters">
        ${this.#select('phase', 'Phase', 'any phase', PHASES)}
        ${this.#select('outcome', 'Outcome', 'any outcome', OUTCOMES)}
        </div>
      </div>
      ${this.#trouble ? html`<p class="fault card" role="alert">${this.#trouble}</p>` : nothing}
      ${this.#list()}`;
  }

  #select(name, label, any, values) {
    const chosen = this.#query[name]?.toUpperCase() ?? '';
    return html`
      <label class="select"><span class="unseen">${label}</span>
        <select name=${name} @change=${this.#filter(name)}>
          <option value="" ?selected=${!chosen}>${any}</option>
          ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${words(value)}</option>`)}
        </select>
      </label>`;
  }

  #list() {
    if (!this.#found) {
      return html`<div class="card blank" aria-busy="true"></div>`;
    }
    if (this.#found.jobs.length === 0) {
      return this.#query.phase || this.#query.outcome || this.#page > 1
        ? html`<div class="card empty"><p>No job is like that. <a href="#/">Show all</a></p></div>`
        : empty();
    }
    return html`
      <div class="card list">
        <table class="jobs">
          <thead><tr>
            <th scope="col">State</th><th scope="col">Project</th><th scope="col">Job</th><th scope="col">Loop</th>
            <th scope="col" class="right">Tier</th><th scope="col" class="right">Iteration</th>
            <th scope="col" class="right">Failing</th><th scope="col" class="right">Cost</th><th scope="col" class="right">Age</th>
          </tr></thead>
          <tbody>${repeat(this.#found.jobs, (job) => job.id, row)}</tbody>
        </table>
      </div>
      ${this.#pages()}`;
  }

  #pages() {
    const last = Math.ceil(this.#found.total / PAGE);
    if (last <= 1) {
      return nothing;
    }
    const to = (page) => jobsLink({...this.#query, page: page > 1 ? String(page) : ''});
    return html`
      <nav class="pages" aria-label="Pages">
        ${this.#page > 1 ? html`<a class="button" href=${to(this.#page - 1)}>Newer</a>` : nothing}
        <span class="quiet">page ${this.#page} of ${last}</span>
        ${this.#page < last ? html`<a class="button" href=${to(this.#page + 1)}>Older</a>` : nothing}
      </nav>`;
  }
}

function row(job) {
  const known = job.iteration > 0 || job.phase === 'ENDED';
  return html`
    <tr>
      <td class="cell-state">${jobState(job)}</td>
      <td class="cell-project" title=${source(job.source)}>
        <a class="row-link" href=${jobLink(job.id)}>${project(job.source)}</a>
        <small class="quiet">${job.reason ?? source(job.source)}</small></td>
      <td class="cell-id"><code>${shortId(job.id)}</code></td>
      <td class="cell-loop">${loopBars(job.iterations)}</td>
      <td class="right" data-label="tier">${job.tier ? tierNumber(job.tier) : '–'}</td>
      <td class="right" data-label="iteration">${job.iteration || '–'}</td>
      <td class="right" data-label="failing">${known ? number(job.failing.length) : '–'}</td>
      <td class="right" data-label="cost">${dollars(job.usage.usd)}</td>
      <td class="right cell-age"><time datetime=${job.createdAt} title="${localTime(job.createdAt)} (${job.createdAt})">${age(
        Date.now() - Date.parse(job.createdAt),
      )}</time></td>
    </tr>`;
}

/** The last iterations as bars: of the tests to turn green, what was mended and what still failed with the best candidate. */
function loopBars(iterations) {
  const last = iterations.slice(-BARS);
  const most = Math.max(1, ...last.map(({failing, fixed}) => failing + fixed));
  const tall = (tests) => (tests / most) * TALLEST;
  const bar = (tone, index, bottom, height) =>
    svg`<rect class=${tone} x=${index * 5} y=${TALLEST - bottom - height} width="4" height=${height}/>`;
  return html`
    <svg class="bars" viewBox="0 0 60 16" role="img" aria-label=${count(iterations.length, 'iteration')}>
      ${last.map(({failing, fixed}, index) => [
        bar('bad', index, 0, tall(failing)),
        bar('good', index, tall(failing), tall(fixed)),
      ])}
    </svg>`;
}

const empty = () => html`
  <div class="card empty">
    <h2>No jobs yet</h2>
    <p>Hand in a project whose tests fail: <a href="#/submit">with the form</a>, on the command line, or over REST.</p>
    <pre><code>./greenloop fix path/to/project</code></pre>
    <pre><code>curl ${location.origin}/api/v1/jobs -H "Authorization: Bearer $(cat ~/.greenloop/token)" \\
  -H 'Content-Type: application/json' \\
  -d '{"source": {"type": "git", "url": "https://git.example.org/shop/billing.git", "ref": "main"}}'</code></pre>
  </div>`;
