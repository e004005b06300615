// The frame: what is always there, and the screen that the address names.

import {html, nothing, render} from './lib/lit-html/lit-html.js';
import {isLost, watchConnection} from './connection.js';
import {icon} from './icons.js';
import {JobScreen} from './job-screen.js';
import {JobsScreen} from './jobs-screen.js';
import {readRoute} from './route.js';
import {adoptToken, signOut, token} from './session.js';
import {SignInScreen} from './sign-in-screen.js';
import {SubmitScreen} from './submit-screen.js';
import {theme, turnTheme} from './theme.js';

const THEMES = {auto: ['auto', 'as the system'], light: ['sun', 'light'], dark: ['moon', 'dark']};

/** Shows one screen at a time and draws it again when something changed, at most once a frame. */
export class Page {
  #root;
  #screen = null;
  #isDrawing = false;
  #refused = false;

  constructor(root) {
    this.#root = root;
  }

  start() {
    watchConnection(this.draw);
    addEventListener('hashchange', () => {
      adoptToken();
      this.#open();
    });
    setInterval(this.draw, 1_000);
    this.#open();
  }

  draw = () => {
    if (this.#isDrawing) {
      return;
    }
    this.#isDrawing = true;
    requestAnimationFrame(() => {
      this.#isDrawing = false;
      document.title = this.#screen.title();
      render(this.#frame(), this.#root);
    });
  };

  /** A token that is not taken any more is of no use. */
  #signedOut = () => {
    this.#refused = token() !== null;
    signOut();
    this.#open();
  };

  #open() {
    this.#screen?.stop();
    this.#screen = this.#named(readRoute());
    this.#screen.start();
    scrollTo(0, 0);
    this.draw();
  }

  #named({screen, id, query}) {
    if (token() === null) {
      const wasRefused = this.#refused;
      this.#refused = false;
      return new SignInScreen(this.draw, () => this.#open(), wasRefused);
    }
    if (screen === 'job') {
      return new JobScreen(id, this.draw, this.#signedOut);
    }
    return screen === 'submit'
      ? new SubmitScreen(this.draw, this.#signedOut)
      : new JobsScreen(query, this.draw, this.#signedOut);
  }

  #frame() {
    const [picture, name] = THEMES[theme()];
    return html`
      <a class="skip" href="#main" @click=${skipToMain}>Skip to content</a>
      <header class="bar">
        <a class="brand" href="#/"><img src="/page/icon.svg" alt="" width="22" height="22">Greenloop</a>
        <nav aria-label="Main">
          ${token() === null
            ? nothing
            : html`<a href="#/">Jobs</a><a class="button primary" href="#/submit">${icon('plus')}New job</a>`}
        </nav>
        <button class="icon-button" type="button" title="Colours: ${name}" aria-label="Colours: ${name}. Change."
          @click=${() => { turnTheme(); this.draw(); }}>${icon(picture)}</button>
      </header>
      <div role="status" class="banner" ?hidden=${!isLost()}>
        Greenloop does not answer. What is shown may be old; this page goes on by itself when it is back.
      </div>
      <main id="main" tabindex="-1">${this.#screen.template()}</main>`;
  }
}

/** The fragment is the address here, so the link must not change it. */
function skipToMain(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}
