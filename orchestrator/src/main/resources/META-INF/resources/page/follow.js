// A job's events as they happen: over broken connections and restarts of the server, each once and in order.

import {openEvents, Problem, Unreachable} from './api.js';
import {reaching} from './connection.js';
import {EventStreamParser} from './sse.js';

const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 4_000;
/** The server says something at least every 15 seconds. */
const LONGEST_SILENCE = 40_000;

/** Follows a job from its first event to its last. */
export class Follower {
  #stop = new AbortController();

  /** @param position gives the number of the last event that was taken; @param take takes one */
  constructor(id, position, take, onRefused) {
    this.id = id;
    this.position = position;
    this.take = take;
    this.onRefused = onRefused;
  }

  async follow() {
    let pause = FIRST_PAUSE;
    while (!this.#stop.signal.aborted) {
      const before = this.position();
      try {
        if (await this.#readToTheEnd()) {
          return;
        }
      } catch (trouble) {
        // A 5xx is the server's own trouble, its database restarting for one; only a no of its own is for good.
        if (trouble instanceof Problem && trouble.status < 500) {
          this.onRefused(trouble);
          return;
        }
      }
      pause = this.position() > before ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  stop() {
    this.#stop.abort();
  }

  /** Whether the job's last event came. */
  async #readToTheEnd() {
    const connection = new AbortController();
    const abort = () => connection.abort();
    this.#stop.signal.addEventListener('abort', abort);
    let silence = setTimeout(abort, LONGEST_SILENCE);
    try {
      const answer = await reaching(() => openEvents(this.id, this.position(), connection.signal));
      const parser = new EventStreamParser();
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        clearTimeout(silence);
        silence = setTimeout(abort, LONGEST_SILENCE);
        const events = parser.feed(piece.value).map(({data}) => JSON.parse(data));
        events.forEach(this.take);
        if (events.some(({news}) => news.type === 'ended')) {
          return true;
        }
      }
      return false;
    } catch (broken) {
      if (broken instanceof Problem || this.#stop.signal.aborted) {
        throw broken;
      }
      await reaching(() => Promise.reject(new Unreachable(broken.message))).catch(() => {});
      return false;
    } finally {
      clearTimeout(silence);
      this.#stop.signal.removeEventListener('abort', abort);
      abort();
    }
  }
}
