// A job's loop as its news tell it: one event after the other, each counted once, whatever is sent again.

export const BEGINNING = Object.freeze({
  sequence: 0,
  phase: null,
  begun: null,
  news: [],
  baseline: null,
  groups: 0,
  rounds: [],
  refused: [],
  confirmed: {},
  left: null,
  ended: null,
});

/** The loop after an event; the same loop for one that it has heard before. */
export function tell(loop, event) {
  if (event.sequence <= loop.sequence) {
    return loop;
  }
  const told = {
    ...loop,
    sequence: event.sequence,
    phase: event.phase,
    begun: loop.begun ?? event.at,
    news: [...loop.news, event],
  };
  const change = CHANGES[event.news.type];
  return change ? {...told, ...change(told, event.news)} : told;
}

/** How many things are wrong with a build: tests that fail or, where no test ran, problems. */
export const faults = (report) => report.failures.length || report.problems.length;

const CHANGES = {
  reproduced: (loop, {report, groups}) => ({baseline: report, groups, left: faults(report)}),
  'iteration-started': (loop, news) => ({rounds: [...loop.rounds, begin(loop, news)]}),
  proposed: (loop, {iteration, candidates, trouble, usage}) =>
    inRound(loop, iteration, (round) => ({proposed: round.proposed + candidates, trouble, usage})),
  gated: (loop, {iteration, passed, count, refused}) => ({
    ...inRound(loop, iteration, () => ({passed, refused: count})),
    refused: [...loop.refused, ...refused.map((candidate) => ({...candidate, iteration}))],
  }),
  validated: (loop, {iteration, counts, plausible}) =>
    inRound(loop, iteration, () => ({counts, plausible: plausible.length})),
  progressed: (loop, {iteration, failing, fixed, newlyBroken, newSignatures, trend}) =>
    inRound(loop, iteration, () => ({measured: true, failing, fixed, newlyBroken, newSignatures, trend})),
  escalated: (loop, {from, to, reason, sentence}) =>
    inRound(loop, loop.rounds.at(-1)?.iteration, () => ({escalation: {from, to, reason, sentence}})),
  confirmed: (loop, {candidateId, held, sentence}) => ({
    confirmed: {...loop.confirmed, [candidateId]: {held, sentence}},
  }),
  'fault-healed': (loop, {iteration, failingLeft}) => ({
    left: failingLeft,
    ...inRound(loop, iteration, () => ({left: failingLeft, healed: true})),
  }),
  ended: (loop, {outcome, reason}) => ({ended: {outcome, reason}}),
};

function begin(loop, {iteration, tier, target}) {
  return {
    iteration,
    tier,
    target: target.length,
    proposed: 0,
    passed: null,
    refused: 0,
    counts: {},
    plausible: 0,
    measured: false,
    failing: 0,
    fixed: 0,
    newlyBroken: 0,
    newSignatures: 0,
    trend: null,
    trouble: '',
    usage: null,
    escalation: null,
    healed: false,
    left: loop.left,
  };
}

function inRound(loop, iteration, change) {
  return {
    rounds: loop.rounds.map((round) => (round.iteration === iteration ? {...round, ...change(round)} : round)),
  };
}
