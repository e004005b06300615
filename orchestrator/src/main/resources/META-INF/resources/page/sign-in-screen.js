// The door: the token, and where it is found.

import {html, nothing} from './lib/lit-html/lit-html.js';
import {listJobs, Problem} from './api.js';
import {reaching} from './connection.js';
import {signIn, signOut} from './session.js';

/** Asks for the token and tries it before it lets anybody in. */
export class SignInScreen {
  #draw;
  #enter;
  #trouble;

  constructor(draw, enter, wasRefused) {
    this.#draw = draw;
    this.#enter = enter;
    this.#trouble = wasRefused ? 'The token is not taken any more.' : '';
  }

  title = () => 'Sign in · Greenloop';

  start() {}

  stop() {}

  async #onSubmit(event) {
    event.preventDefault();
    signIn(new FormData(event.target).get('token'));
    try {
      await reaching(() => listJobs({offset: 0, limit: 1}));
      this.#enter();
    } catch (trouble) {
      signOut();
      this.#trouble = trouble instanceof Problem && trouble.status === 401 ? 'This is not the token.' : trouble.message;
      this.#draw();
    }
  }

  template() {
    return html`
      <form class="card door" @submit=${(event) => this.#onSubmit(event)}>
        <h1>Sign in</h1>
        <p>Greenloop runs other people's code, so it asks for the token that only you can read.
          It is in the file that <code>./greenloop status</code> names, usually <code>~/.greenloop/token</code>.
          <code>./greenloop open</code> brings you here signed in.</p>
        <label class="field">
          <span>Token</span>
          <input name="token" type="password" required autocomplete="off" spellcheck="false"
            aria-invalid=${this.#trouble ? 'true' : 'false'} aria-describedby="token-trouble">
        </label>
        <p class="fault" id="token-trouble" role="alert">${this.#trouble || nothing}</p>
        <button class="button primary" type="submit">Sign in</button>
        <p class="hint">It is kept for this tab only.</p>
      </form>`;
  }
}
