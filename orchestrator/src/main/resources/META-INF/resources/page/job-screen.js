// One job, from its first event to its patch.

import {html, nothing} from './lib/lit-html/lit-html.js';
import {Problem, readJob, readPatch, readSteps} from './api.js';
import {baseline} from './baseline.js';
import {reaching} from './connection.js';
import {DiffView} from './diff-view.js';
import {fidelity} from './fidelity.js';
import {Follower} from './follow.js';
import {JobActions} from './job-actions.js';
import {jobHead} from './job-head.js';
import {BEGINNING, tell} from './loop.js';
import {LoopPicture} from './loop-picture.js';
import {loopTable} from './loop-table.js';
import {newsStream} from './news-stream.js';
import {Poll} from './poll.js';
import {refusals} from './refusals.js';
import {StepLogs} from './step-logs.js';
import {project, words} from './words.js';

const EVERY = 2_000;
/** News after which the job itself says more than before. */
const TELLING = ['reproduced', 'parked', 'resumed', 'progressed', 'fault-healed', 'ended'];

/** Follows the job's events, reads the job beside them, and fetches its patch and steps when there are new ones. */
export class JobScreen {
  #draw;
  #signedOut;
  #job = null;
  #loop = BEGINNING;
  #trouble = '';
  #patchOf = '';
  #stepsOf = -1;
  #picture = new LoopPicture();
  #poll = new Poll(() => this.#read(), EVERY);
  #follower;
  #diff;
  #actions;
  #logs;

  constructor(id, draw, signedOut) {
    this.id = id;
    this.#draw = draw;
    this.#signedOut = signedOut;
    this.#diff = new DiffView(draw);
    this.#actions = new JobActions(draw, (job) => this.#take(job));
    this.#logs = new StepLogs(draw);
    this.#follower = new Follower(id, () => this.#loop.sequence, (event) => this.#hear(event), (trouble) => this.#refused(trouble));
  }

  title() {
    return this.#job ? `${words(this.#job.outcome ?? this.#job.phase)}: ${project(this.#job.source)} · Greenloop` : 'Greenloop';
  }

  start() {
    this.#poll.start();
    this.#follower.follow();
  }

  stop() {
    this.#poll.stop();
    this.#follower.stop();
    this.#picture.dispose();
  }

  #hear(event) {
    const before = this.#loop;
    this.#loop = tell(before, event);
    if (this.#loop === before) {
      return;
    }
    if (TELLING.includes(event.news.type)) {
      this.#poll.now();
    }
    this.#draw();
  }

  async #read() {
    try {
      this.#take(await reaching(() => readJob(this.id)));
      await Promise.all([this.#readPatch(), this.#readSteps()]);
      if (this.#job.phase === 'ENDED' && this.#loop.ended) {
        this.#poll.stop();
      }
    } catch (trouble) {
      this.#refused(trouble);
    }
    this.#draw();
  }

  #take(job) {
    this.#job = job;
    this.#trouble = '';
    this.#draw();
  }

  #refused(trouble) {
    if (!(trouble instanceof Problem)) {
      return;
    }
    if (trouble.status === 401) {
      this.#signedOut();
      return;
    }
    this.#trouble = trouble.title || trouble.message;
    if (trouble.status === 404) {
      this.#poll.stop();
    }
    this.#draw();
  }

  async #readPatch() {
    const {phase, outcome, healed, best} = this.#job;
    const isWorthIt = healed.length > 0 || (phase === 'ENDED' && best);
    const wanted = `${outcome} ${healed.length}`;
    if (!isWorthIt || wanted === this.#patchOf) {
      return;
    }
    this.#diff.show(await reaching(() => readPatch(this.id, outcome !== 'HEALED')));
    this.#patchOf = wanted;
  }

  async #readSteps() {
    if (this.#stepsOf === this.#loop.sequence) {
      return;
    }
    const heard = this.#loop.sequence;
    this.#logs.show(await reaching(() => readSteps(this.id)));
    this.#stepsOf = heard;
  }

  template() {
    if (!this.#job) {
      return this.#trouble
        ? html`<div class="card empty"><h1>${this.#trouble}</h1><p><code>${this.id}</code> · <a href="#/">All jobs</a></p></div>`
        : html`<div class="card blank" aria-busy="true"></div>`;
    }
    const loop = this.#loop;
    return html`
      ${jobHead(this.#job, loop, this.#actions)}
      <div class="columns">
        <div class="column">
          ${fidelity(this.#job, loop)}
          <section class="card" aria-labelledby="loop-title">
            <h2 id="loop-title">The loop</h2>
            ${this.#picture.template(loop)}
            ${loopTable(loop)}
          </section>
          ${this.#diff.template(this.#job, loop)}
          ${refusals(loop, this.#job.refused)}
          ${baseline(loop, this.#job)}
        </div>
        <div class="column side">
          ${newsStream(loop, this.#job)}
          ${this.#logs.template()}
        </div>
      </div>
      ${this.#trouble ? html`<p class="fault card" role="alert">${this.#trouble}</p>` : nothing}`;
  }
}
