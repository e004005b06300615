// How the project failed when it came.

import {html, nothing} from './lib/lit-html/lit-html.js';
import {count, place, simpleName, testName, words} from './words.js';

export function baseline({baseline: report, groups}, {failing}) {
  if (!report) {
    return nothing;
  }
  const left = new Set(failing);
  return html`
    <section class="card baseline" aria-labelledby="baseline-title">
      <h2 id="baseline-title">As submitted <span class="quiet">${report.kind ? words(report.kind) : 'nothing fails'}, ${count(report.executed, 'test')} run,
        ${report.passed} passed${groups > 1 ? `, ${count(groups, 'fault')}` : ''}</span></h2>
      <ul>
        ${report.failures.map((failure) => test(failure, left))}
        ${report.problems.map(problem)}
      </ul>
      ${named('Flaky', report.flaky)}
      ${named('Left out, needs what the sandbox has not', report.environment)}
    </section>`;
}

function test(failure, left) {
  const name = testName(failure.test);
  return html`
    <li>
      <p class="test"><code>${name}</code>${left.has(name) ? html`<span class="tag bad">fails</span>` : html`<span class="tag good">mended</span>`}</p>
      <p class="quiet">${simpleName(failure.exceptionType)}${failure.detail ? `: ${failure.detail}` : ''}</p>
      ${failure.frames.length > 0 ? html`<p class="quiet frames"><code>${failure.frames[0]}</code></p>` : nothing}
    </li>`;
}

const problem = ({path, line, code, message}) => html`
  <li>
    <p class="test"><code title=${path}>${place(path, line) || code}</code></p>
    <p class="quiet">${message}</p>
  </li>`;

const named = (title, tests) =>
  tests.length > 0 ? html`<p class="quiet">${title}: ${tests.map(testName).join(', ')}</p>` : nothing;
