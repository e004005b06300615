// The loop in numbers, beside the picture: for whoever reads rather than looks.

import {html, nothing} from './lib/lit-html/lit-html.js';
import {sayCounts} from './news.js';
import {number, tier, words} from './words.js';

const TREND_TONE = {CONVERGING: 'good', OSCILLATING: 'warn'};

export function loopTable({rounds, ended}) {
  if (rounds.length === 0) {
    return nothing;
  }
  return html`
    <div class="scroller" tabindex="0" role="region" aria-label="Iterations">
      <table class="rounds">
        <thead><tr>
          <th scope="col">#</th><th scope="col">Engine</th><th scope="col" class="right">Proposed</th>
          <th scope="col" class="right">Refused</th><th scope="col">Ran</th><th scope="col" class="right">Failing</th>
          <th scope="col" class="right">Mended</th><th scope="col" class="right">Broken</th><th scope="col">Trend</th>
        </tr></thead>
        <tbody>${rounds.map((round, index) => row(round, ended !== null || index < rounds.length - 1))}</tbody>
      </table>
    </div>`;
}

/** What was not measured in an iteration that is over never will be. */
function row(round, isOver) {
  const unknown = isOver ? '–' : '…';
  const measured = (value) => (round.measured ? number(value) : unknown);
  return html`
    <tr data-iteration=${round.iteration}>
      <th scope="row">${round.iteration}</th>
      <td>${tier(round.tier)}</td>
      <td class="right">${number(round.proposed)}</td>
      <td class="right">${round.passed === null ? unknown : number(round.refused)}</td>
      <td>${isOver || round.measured || Object.keys(round.counts).length > 0 ? sayCounts(round.counts) : unknown}</td>
      <td class="right">${measured(round.failing)}</td>
      <td class="right">${measured(round.fixed)}</td>
      <td class="right">${measured(round.newlyBroken)}</td>
      <td class=${TREND_TONE[round.trend] ?? 'quiet'}>${round.healed ? 'healed' : words(round.trend)}</td>
    </tr>
    ${round.escalation
      ? html`<tr class="escalation"><td></td><td colspan="8">${tier(round.escalation.from)} → ${tier(round.escalation.to)}, ${words(
          round.escalation.reason,
        )}: ${round.escalation.sentence}</td></tr>`
      : nothing}`;
}
