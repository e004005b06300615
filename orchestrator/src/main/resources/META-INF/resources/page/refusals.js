// The candidates that went no further, by the gate that stopped them.

import {html, nothing} from './lib/lit-html/lit-html.js';
import {ticked} from './ticked.js';
import {count, number, place, shortId, words} from './words.js';

const MOST = 25;
/** So few that nobody has to be asked. */
const OPEN = 8;
const REMARKS = {UNKNOWN: 'could not be decided', ESCALATE: 'a stronger tier must do it'};

export function refusals({refused}, total) {
  if (total === 0 && refused.length === 0) {
    return nothing;
  }
  const gates = byGate(refused);
  const unnamed = total - refused.length;
  return html`
    <section class="card refusals" aria-labelledby="refusals-title">
      <h2 id="refusals-title">Refused by the gates <span class="quiet">${number(total)}</span></h2>
      ${gates.map(([gate, candidates], index) => html`
        <details ?open=${index === 0 && candidates.length <= OPEN}>
          <summary>${words(gate)} <span class="quiet">${number(candidates.length)}</span></summary>
          <ul>${candidates.slice(0, MOST).map(candidate)}</ul>
          ${candidates.length > MOST ? html`<p class="hint">and ${number(candidates.length - MOST)} more</p>` : nothing}
        </details>`)}
      ${unnamed > 0 ? html`<p class="hint">${count(unnamed, 'more candidate')} refused, not named</p>` : nothing}
    </section>`;
}

function byGate(refused) {
  const gates = new Map();
  refused.forEach((each) => {
    const gate = each.reasons[0]?.gate ?? 'no reason given';
    gates.set(gate, [...(gates.get(gate) ?? []), each]);
  });
  return [...gates].sort(([, some], [, others]) => others.length - some.length);
}

const candidate = (refused) => html`
  <li>
    <p><code>${shortId(refused.candidateId)}</code> ${refused.template} at
      <span class="place" title=${refused.path}>${place(refused.path, refused.line)}</span>
      <span class="quiet">iteration ${refused.iteration}</span></p>
    ${refused.explanation ? html`<p class="quiet">its claim: ${ticked(refused.explanation)}</p>` : nothing}
    ${refused.reasons.map(reason)}
  </li>`;

const reason = ({gate, decision, path, line, before, after, sentence}) => html`
  <div class="why">
    <p><strong>${words(gate)}</strong>${REMARKS[decision] ? html` <em>(${REMARKS[decision]})</em>` : nothing}:
      ${path ? html`<span class="place" title=${path}>${place(path, line)}</span>: ` : nothing}${ticked(sentence)}</p>
    ${before || after
      ? html`<pre class="change">${before ? html`<span class="gone">- ${before}</span>` : nothing}${after ? html`<span class="come">+ ${after}</span>` : nothing}</pre>`
      : nothing}
  </div>`;
