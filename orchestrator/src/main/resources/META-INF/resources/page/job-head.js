// What a job is, where it stands and what it has cost.

import {html, nothing} from './lib/lit-html/lit-html.js';
import {icon} from './icons.js';
import {jobState} from './job-state.js';
import {jobLink} from './route.js';
import {doing, dollars, duration, localTime, millisOf, number, project, shortId, source, tier, words} from './words.js';

export function jobHead(job, loop, actions) {
  return html`
    <section class="head">
      <a class="back" href="#/">${icon('back')}Jobs</a>
      <div class="headline">
        <h1 title=${source(job.source)}>${project(job.source)}</h1>
        ${jobState(job)}
        <span class="spring"></span>
        ${actions.template(job)}
      </div>
      <p class="reason" data-reason>${job.phase === 'ENDED' ? job.reason : `${doing(job.phase)}…`}</p>
      ${job.failure ? html`<p class="fault">${failure(job.failure)}</p>` : nothing}
      <p class="quiet origin"><span>${source(job.source)}</span> <span>job <code title=${job.id}>${shortId(job.id)}</code></span>
        ${job.retryOf ? html`<span>a retry of <a href=${jobLink(job.retryOf)}><code>${shortId(job.retryOf)}</code></a></span>` : nothing}
        <time datetime=${job.createdAt} title=${job.createdAt}>${localTime(job.createdAt)}</time></p>
      <dl class="facts">
        ${fact('Failing tests', failing(job, loop))}
        ${fact('Iteration', job.iteration || '–', `of ${number(job.policy.budget.iterations)}`)}
        ${fact('Engine', job.tier ? words(job.tier) : '–', job.tier ? tier(job.tier).split(' (')[0] : '')}
        ${fact('Candidates', number(job.candidates), `${number(job.refused)} refused`)}
        ${fact('Time', spent(job), left(job))}
        ${fact('Cost', dollars(job.usage.usd), `of ${dollars(job.policy.budget.usd)}`)}
        ${fact('Tokens', number(job.usage.inputTokens + job.usage.outputTokens), `of ${number(job.policy.budget.tokens)}`)}
      </dl>
      ${policy(job)}
    </section>`;
}

/** The number is what a user searches for. */
const failure = ({number: code, kind, message}) => `GL-${String(code).padStart(4, '0')}, ${words(kind)}: ${message}`;

const fact = (name, value, note = '') => html`
  <div class="fact"><dt>${name}</dt><dd>${value}<small>${note}</small></dd></div>`;

function failing(job, loop) {
  const first = loop.baseline?.failures.length;
  return first === undefined ? '–' : html`${number(job.failing.length)}<small>of ${number(first)} at first</small>`;
}

function spent(job) {
  if (!job.startedAt) {
    return '–';
  }
  return duration(atWork(job));
}

function left(job) {
  const budget = millisOf(job.policy.budget.wallTime);
  if (job.phase === 'ENDED' || !job.startedAt || budget === null) {
    return budget === null ? '' : `of ${duration(budget)}`;
  }
  return `${duration(budget - atWork(job))} left`;
}

/** The time that a job stands aside is not its own. */
function atWork({startedAt, endedAt, parking}) {
  const end = endedAt ? Date.parse(endedAt) : Date.now();
  const aside = parking ? (parking.resumedAt ? Date.parse(parking.resumedAt) : end) - Date.parse(parking.since) : 0;
  return end - Date.parse(startedAt) - aside;
}

/** The policy in effect: what the request said, and the standard for the rest. */
function policy({policy: {tiers, mode, seed, gates, budget}, tests}) {
  const rows = [
    ['tests', tests.length ? tests.join(', ') : 'every failing one'],
    ['engines', ['TEMPLATE', 'SPARK', 'ACCURATE'].filter((name) => tiers.includes(name)).map(tier).join(', ')],
    ['budget', `${number(budget.iterations)} iterations, ${duration(millisOf(budget.wallTime) ?? 0)}, ${number(budget.tokens)} tokens, ${dollars(budget.usd)}`],
    ['mode', `${words(mode)}, seed ${seed}`],
    ['gates', `complexity ${gates.cyclomatic} (cognitive ${gates.cognitive}), at most ${gates.changedFiles} files and ${gates.changedLines} lines`],
    ['allowed besides', [...gates.allowedPaths, ...gates.allowedDependencies, ...gates.allowedMessages].join(', ') || 'nothing'],
  ];
  return html`
    <details class="policy"><summary>Policy in effect</summary>
      <dl>${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
    </details>`;
}
