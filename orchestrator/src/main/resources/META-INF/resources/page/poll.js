// Work that is done again and again, one at a time, and not while nobody looks.

/** Repeats asynchronous work; a failure is no reason to stop. */
export class Poll {
  #work;
  #pause;
  #timer = null;
  #isStopped = true;
  #isWorking = false;
  #isWantedAgain = false;

  constructor(work, pause) {
    this.#work = work;
    this.#pause = pause;
  }

  start() {
    this.#isStopped = false;
    document.addEventListener('visibilitychange', this.now);
    this.now();
  }

  stop() {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.now);
  }

  /** Without waiting for the end of the pause. */
  now = async () => {
    if (this.#isStopped) {
      return;
    }
    if (this.#isWorking) {
      this.#isWantedAgain = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#isWorking = true;
    this.#isWantedAgain = false;
    try {
      await this.#work();
    } finally {
      this.#isWorking = false;
      const pause = this.#isWantedAgain ? 0 : this.#pause;
      if (!this.#isStopped && !document.hidden) {
        this.#timer = setTimeout(this.now, pause);
      }
    }
  };
}
