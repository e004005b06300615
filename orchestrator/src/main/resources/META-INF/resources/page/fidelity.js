// What CI saw beside what fails here, where whoever handed the job in told it.

import {html, nothing} from './lib/lit-html/lit-html.js';
import {simpleName, testName, words} from './words.js';

export function fidelity({ciFailures = [], parking, phase}, {baseline}) {
  if (ciFailures.length === 0) {
    return nothing;
  }
  const local = parking?.local ?? baseline?.failures ?? [];
  return html`
    <section class="card fidelity" aria-labelledby="fidelity-title">
      <h2 id="fidelity-title">What CI saw <span class="quiet">${said(phase, parking)}</span></h2>
      <div class="both">
        <div data-side="ci"><h3>CI saw</h3><ul>${ciFailures.map(test)}</ul></div>
        <div data-side="local"><h3>Here</h3>
          ${local.length ? html`<ul>${local.map(test)}</ul>` : html`<p class="quiet">${nothingFails(baseline)}</p>`}
        </div>
      </div>
    </section>`;
}

function said(phase, parking) {
  if (phase === 'PARKED') {
    return 'something else fails here: is that to be healed?';
  }
  return parking ? 'something else failed here' : '';
}

function nothingFails(baseline) {
  if (!baseline) {
    return 'not run yet';
  }
  return baseline.kind ? `no test fails: ${words(baseline.kind)}` : 'nothing fails';
}

const test = (failure) => html`
  <li>
    <p class="test"><code>${testName(failure.test)}</code></p>
    <p class="quiet">${simpleName(failure.exceptionType)}${failure.detail ? `: ${failure.detail}` : ''}</p>
  </li>`;
