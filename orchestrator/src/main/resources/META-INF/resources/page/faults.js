// Which field of the form a refusal is about.

const FIELDS = [
  'source.url', 'source.ref', 'source.path', 'archive', 'tests', 'policy.tiers',
  'policy.budget.iterations', 'policy.budget.wallTime', 'policy.budget.tokens', 'policy.budget.usd', 'policy',
];
const OF_SOURCE = {git: 'source.url', path: 'source.path', archive: 'archive'};

/** Messages by field; under '' is what no field of the form can be blamed for. */
export function faultsByField(problem, kind) {
  const errors = problem.errors.length > 0 ? problem.errors : [{field: '', message: problem.message}];
  const faults = {};
  errors.forEach(({field = '', message}) => {
    const to = fieldOf(field, message, kind);
    faults[to] = [...(faults[to] ?? []), message];
  });
  return faults;
}

/** The records name what is wrong at the begin of their sentence, and their path names the record. */
function fieldOf(field, message, kind) {
  const named = /^(?:policy\.)?(budget\.\w+|tiers)\b/.exec(message)?.[1];
  const candidates = [named && `policy.${named}`, field, field.replace(/\[.*$/, ''), field.split('.')[0]];
  if (field === 'source' || field === '') {
    candidates.unshift(/^(source\.\w+)\b/.exec(message)?.[1]);
  }
  return candidates.find((candidate) => FIELDS.includes(candidate)) ?? (field === 'source' ? OF_SOURCE[kind] : '');
}
