// What a person may do to a job: cancel it, let a parked one go on, try it again, take its patch.

import {html, nothing} from './lib/lit-html/lit-html.js';
import {cancelJob, readPatch, resumeJob, retryJob} from './api.js';
import {reaching} from './connection.js';
import {jobLink} from './route.js';
import {shortId} from './words.js';

const COPIED_FOR = 2_000;

export class JobActions {
  #draw;
  #take;
  #isAsking = false;
  #isBusy = false;
  #isCopied = false;
  #trouble = '';

  constructor(draw, take) {
    this.#draw = draw;
    this.#take = take;
  }

  template(job) {
    return html`
      <div class="actions" role="group" aria-label="What to do">
        ${job.phase === 'ENDED' ? this.#afterTheEnd(job) : this.#whileAtWork(job)}
        ${this.#trouble ? html`<span class="fault" role="alert">${this.#trouble}</span>` : nothing}
      </div>`;
  }

  #whileAtWork(job) {
    if (!this.#isAsking) {
      return html`
        ${job.phase === 'PARKED'
          ? html`<button class="button primary" type="button" ?disabled=${this.#isBusy} @click=${() => this.#resume(job)}>Heal what fails here</button>`
          : nothing}
        <button class="button" type="button" @click=${() => this.#ask(true)}>Cancel</button>`;
    }
    return html`
      <span class="question">Stop this job for good?</span>
      <button class="button danger" type="button" ?disabled=${this.#isBusy} @click=${() => this.#cancel(job)}>Cancel the job</button>
      <button class="button" type="button" @click=${() => this.#ask(false)}>Let it go on</button>`;
  }

  #afterTheEnd(job) {
    const hasPatch = job.healed.length > 0 || job.best;
    return html`
      ${hasPatch
        ? html`<button class="button" type="button" @click=${() => this.#copy(job)}>${this.#isCopied ? 'Copied' : 'Copy git apply'}</button>
            <button class="button ${job.outcome === 'HEALED' ? 'primary' : ''}" type="button" @click=${() => this.#download(job)}>Download patch</button>`
        : nothing}
      <button class="button" type="button" ?disabled=${this.#isBusy} @click=${() => this.#retry(job)}>Retry</button>`;
  }

  #ask(isAsking) {
    this.#isAsking = isAsking;
    this.#draw();
  }

  #cancel(job) {
    return this.#doing(async () => {
      this.#take(await reaching(() => cancelJob(job.id)));
      this.#isAsking = false;
    });
  }

  #resume(job) {
    return this.#doing(async () => this.#take(await reaching(() => resumeJob(job.id))));
  }

  #retry(job) {
    return this.#doing(async () => {
      location.hash = jobLink((await reaching(() => retryJob(job.id))).id);
    });
  }

  #download(job) {
    return this.#doing(async () => {
      const patch = await reaching(() => readPatch(job.id, job.outcome !== 'HEALED'));
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([patch], {type: 'text/x-diff'}));
      link.download = `${shortId(job.id)}.patch`;
      link.click();
      URL.revokeObjectURL(link.href);
    });
  }

  /** The command reads the token out of its file: it is in no history of a shell. */
  #copy(job) {
    return this.#doing(async () => {
      const best = job.outcome === 'HEALED' ? '' : '?best=true';
      await navigator.clipboard.writeText(
        `curl -sf "${location.origin}/api/v1/jobs/${job.id}/patch${best}" ` +
          '-H "Authorization: Bearer $(cat "${TOKEN_FILE:-$HOME/.greenloop/token}")" | git apply',
      );
      this.#isCopied = true;
      setTimeout(() => {
        this.#isCopied = false;
        this.#draw();
      }, COPIED_FOR);
    });
  }

  async #doing(work) {
    this.#isBusy = true;
    this.#trouble = '';
    this.#draw();
    try {
      await work();
    } catch (trouble) {
      this.#trouble = trouble.title || trouble.message;
    } finally {
      this.#isBusy = false;
      this.#draw();
    }
  }
}
