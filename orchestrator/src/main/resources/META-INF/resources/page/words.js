// How numbers and names read, in the words of the command line.

const TIERS = ['TEMPLATE', 'SPARK', 'ACCURATE'];

const DOING = {
  QUEUED: 'waiting for its turn',
  PREPARING: 'bringing the code in, fetching what its build needs',
  REPRODUCING: 'running the tests as they are',
  PARKED: 'parked: the failure is another one than was reported',
  PROPOSING: 'looking for candidates',
  GATING: 'asking the gates about every candidate',
  VALIDATING: 'running the candidates that passed',
  DISTINGUISHING: 'telling plausible candidates apart',
  CONFIRMING: 'running the winner from a clean checkout',
  SCORING: 'weighing the winner',
  ENDED: 'done',
};

/** What a job does in a phase. */
export const doing = (phase) => DOING[phase] ?? words(phase);

/** An enum member as a person writes it: TEST_FAILURE is "test failure". */
export const words = (member) => String(member ?? '').toLowerCase().replaceAll('_', ' ');

export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Such as "1 test", "2 tests". */
export const count = (many, noun) => `${number(many)} ${noun}${many === 1 ? '' : 's'}`;

export const number = (value) => Number(value ?? 0).toLocaleString('en-GB');

/** Cents are enough from a cent on; below, four places. */
export function dollars(usd) {
  const amount = Number(usd ?? 0);
  return `$${amount.toFixed(amount > 0 && amount < 0.01 ? 4 : 2)}`;
}

export const tier = (name) => (TIERS.includes(name) ? `tier ${TIERS.indexOf(name)} (${words(name)})` : words(name));

export const tierNumber = (name) => TIERS.indexOf(name);

/** Eight characters of a candidate's or a job's id: enough for a person. */
export const shortId = (id) => String(id ?? '').slice(0, 8);

/** The part after the last dot. */
export const simpleName = (name) => String(name ?? '').split('.').pop();

/** The first line that says something. */
export const firstLine = (text) => String(text ?? '').split('\n').map((line) => line.trim()).find(Boolean) ?? '';

/** A sentence as part of a longer one. */
export const clause = (sentence) => String(sentence ?? '').replace(/\.$/, '');

/** A file and its line as a person finds it. */
export function place(path, line) {
  const file = String(path ?? '').split('/').pop();
  return line > 0 ? `${file}:${line}` : file;
}

/** A test's id as the server writes it in text. */
export const testName = (test) =>
  (test.module ? `${test.module}:` : '') + test.className + (test.method ? `#${test.method}` : '');

/** Such as "3.2 s", "2 min 5 s", "1 h 4 min". */
export function duration(millis) {
  const seconds = Math.max(0, millis) / 1000;
  if (seconds < 60) {
    return `${seconds.toFixed(1)} s`;
  }
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    return `${minutes} min ${Math.floor(seconds % 60)} s`;
  }
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Rougher than a duration: how long ago something was. */
export function age(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const steps = [[86400, 'd'], [3600, 'h'], [60, 'min']];
  const step = steps.find(([size]) => seconds >= size);
  return step ? `${Math.floor(seconds / step[0])} ${step[1]} ago` : `${seconds} s ago`;
}

/** Milliseconds of an ISO 8601 duration such as PT15M or PT1H2M3.5S; null when it is none. */
export function millisOf(iso) {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(iso ?? '');
  if (!parts) {
    return null;
  }
  const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

/** A moment in the reader's own time. */
export const localTime = (iso) => new Date(iso).toLocaleString('en-GB', {dateStyle: 'medium', timeStyle: 'medium'});

/** Where a project came from, in one line. */
export function source(from) {
  if (!from) {
    return '';
  }
  if (from.type === 'git') {
    return `${from.url} @ ${from.ref}`;
  }
  return from.type === 'archive' ? from.name : from.path;
}

/** The last part of where a project came from: what a person calls it. */
export function project(from) {
  const whole = from?.type === 'git' ? from.url : from?.type === 'archive' ? from.name : from?.path;
  const name = String(whole ?? '').replace(/\/+$/, '').split('/').pop();
  return name.replace(/\.(git|tar\.gz|tgz|zip)$/, '') || String(whole ?? '');
}

/** What models cost: calls, tokens, money. */
export function cost(usage) {
  if (!usage?.calls) {
    return 'no model asked, $0.00';
  }
  const tokens = `${number(usage.inputTokens)} tokens in, ${number(usage.outputTokens)} out`;
  return `${count(usage.calls, 'call')} to models, ${tokens}, $${Number(usage.usd).toFixed(4)}`;
}
