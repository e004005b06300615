// A piece of news in plain words: what the command line says of it, for the stream of the page.

import {clause, cost, count, firstLine, place, shortId, simpleName, testName, tier, words} from './words.js';

/** As many failing tests as a report has room for. */
const MOST_LISTED = 100;
const MOST_NAMED = 5;
const VERDICTS = ['PLAUSIBLE', 'FAILING', 'BREAKING', 'NOT_COMPILING', 'TIMEOUT', 'CRASH', 'UNKNOWN'];

/** Label, sentence, details and tone (good, bad, warn, strong or plain) of a piece of news. */
export function sayNews(news) {
  const say = SAID[news.type];
  return say ? {tone: 'plain', details: [], ...say(news)} : {label: words(news.type), text: '', tone: 'plain', details: []};
}

const SAID = {
  accepted: ({source, retryOf}) => ({
    label: 'accepted',
    text: `${source}${retryOf ? `, a retry of ${shortId(retryOf)}` : ''}`,
  }),
  started: () => ({label: 'started', text: 'admitted; its code is being brought in'}),
  prepared: ({fetched, missing, sandbox, leftOut}) => ({
    label: 'prepared',
    text: `${fetched === 0 ? 'nothing to fetch' : `${count(fetched, 'artifact')} fetched`}; the tests run without network`,
    details: [
      ...(missing.length ? [`not found: ${missing.join(', ')}`] : []),
      ...(leftOut?.length ? [`left out: ${leftOut.join(', ')}`] : []),
      ...(Object.keys(sandbox).length ? [`sandbox: ${capabilities(sandbox)}`] : []),
    ],
  }),
  reproduced: ({report, groups}) => ({
    label: 'reproduced',
    text: verdict(report, groups),
    tone: report.kind ? 'bad' : 'plain',
    details: failures(report),
  }),
  parked: ({ci, local, kind}) => ({
    label: 'parked',
    text: 'what fails here is not what CI saw',
    tone: 'warn',
    details: [
      ...named(ci).map((text) => `CI saw ${text}`),
      ...(local.length ? named(local).map((text) => `here ${text}`) : [`here no test fails: ${words(kind)}`]),
    ],
  }),
  resumed: () => ({label: 'resumed', text: 'what fails here is to be healed'}),
  'iteration-started': ({iteration, tier: engine, target}) => ({
    label: `iteration ${iteration}`,
    text: `${tier(engine)}, ${target.length ? count(target.length, 'test') : 'the build'} to turn green`,
    tone: 'strong',
  }),
  proposed: ({candidates, usage, trouble, unusable}) => ({
    label: 'proposed',
    text: count(candidates, 'candidate') + (usage.calls ? ` (${cost(usage)})` : ''),
    tone: trouble ? 'warn' : 'plain',
    details: [...(trouble ? [trouble] : []), ...unusable.map((reason) => `unusable: ${reason}`)],
  }),
  gated: ({passed, count: refused, refused: named}) => ({
    label: 'gated',
    text: `${passed} passed, ${refused} refused`,
    details: byGate(named),
  }),
  validated: ({counts}) => ({label: 'validated', text: sayCounts(counts)}),
  distinguished: ({behaviours, differences, trouble}) => ({
    label: 'told apart',
    text: trouble
      ? `nothing is known: ${trouble}`
      : `${count(behaviours.length, 'plausible candidate')}, ${count(kinds(behaviours), 'kind')} of behaviour`,
    details: differences.map(({call, before, answers}) =>
      `${call}: ${answers.map(({result}) => result).join(' or ')} (before: ${before})`),
  }),
  progressed: ({trend, failing, fixed, newlyBroken}) => ({
    label: 'progress',
    text: `${words(trend)}: ${count(failing, 'test')} still failing, ${fixed} mended, ${newlyBroken} newly broken`,
    tone: trend === 'CONVERGING' ? 'good' : 'plain',
  }),
  escalated: ({from, to, reason, sentence}) => ({
    label: 'escalated',
    text: `${tier(from)} to ${tier(to)} for ${words(reason)}: ${sentence}`,
    tone: 'warn',
  }),
  confirmed: ({candidateId, held, sentence}) => ({
    label: held ? 'confirmed' : 'not held',
    text: `${shortId(candidateId)}: ${sentence}`,
    tone: held ? 'good' : 'bad',
  }),
  'fault-healed': ({candidateId, tier: engine, explanation, failingLeft}) => ({
    label: 'healed',
    text: `${shortId(candidateId)} by ${tier(engine)}: ${clause(explanation)}; ${count(failingLeft, 'failing test')} left`,
    tone: 'good',
  }),
  ended: ({outcome, reason}) => ({
    label: words(outcome),
    text: reason,
    tone: outcome === 'HEALED' ? 'good' : 'strong',
  }),
};

/** How many candidates did how, mildest first. */
export function sayCounts(counts) {
  const said = VERDICTS.filter((word) => counts[word] > 0).map((word) => `${counts[word]} ${words(word)}`);
  return said.length ? said.join(', ') : 'nothing ran';
}

function verdict(report, groups) {
  const tests = `${count(report.executed, 'test')} run, ${report.passed} passed`;
  if (!report.kind) {
    return `nothing fails: ${tests}`;
  }
  const looks = groups > 0 ? `, by the looks of it ${count(groups, 'fault')}` : '';
  return report.kind === 'TEST_FAILURE'
    ? `${failing(report)}${looks}`
    : `${words(report.kind)}: ${tests}${looks}`;
}

/** A test may run many times, with other arguments each, and is listed once; of very many only the first are. */
function failing({failures: {length}, executed, passed}) {
  if (length + passed === executed) {
    return `${length} of ${count(executed, 'test')} ${executed === 1 ? 'fails' : 'fail'}`;
  }
  const more = length === MOST_LISTED ? ' or more' : '';
  return `${length}${more} ${length === 1 ? 'test fails' : 'tests fail'}: ${passed} of ${count(executed, 'invocation')} passed`;
}

function failures(report) {
  const tests = report.failures.map((failure) => `✘ ${failed(failure)}`);
  const problems = report.problems.map(({path, line, message}) => `✘ ${place(path, line)}: ${firstLine(message)}`);
  const all = [...tests, ...problems];
  const more = all.length - MOST_NAMED;
  return [
    ...all.slice(0, MOST_NAMED),
    ...(more > 0 ? [`+ ${more} more`] : []),
    ...(report.flaky.length ? [`flaky: ${report.flaky.map(testName).join(', ')}`] : []),
    ...(report.environment.length
      ? [`left out, needs what the sandbox has not: ${report.environment.map(testName).join(', ')}`]
      : []),
  ];
}

const failed = ({test, exceptionType, detail}) => `${testName(test)}: ${simpleName(exceptionType)} ${firstLine(detail)}`;

function named(all) {
  const more = all.length - MOST_NAMED;
  return [...all.slice(0, MOST_NAMED).map(failed), ...(more > 0 ? [`${more} more`] : [])];
}

function byGate(refused) {
  const gates = new Map();
  refused.forEach(({reasons}) => {
    const gate = reasons[0]?.gate ?? 'no reason given';
    gates.set(gate, (gates.get(gate) ?? 0) + 1);
  });
  return [...gates].map(([gate, many]) => `${many} by ${words(gate)}`);
}

const capabilities = (sandbox) =>
  Object.keys(sandbox)
    .sort()
    .map((name) => `${name}=${sandbox[name]}`)
    .join(' ');

/** How many groups of candidates behave alike. */
const kinds = (behaviours) => new Set(behaviours.map(({cluster}) => cluster)).size;
