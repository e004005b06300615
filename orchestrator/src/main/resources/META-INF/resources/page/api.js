// Greenloop's REST interface. Every trouble is one of three: refused with a problem, not signed in, not reachable.

import {token} from './session.js';

const JOBS = '/api/v1/jobs';

/** A no of the server, after RFC 9457. */
export class Problem extends Error {
  constructor(status, {type, title, detail, errors}) {
    super(detail || title || `The server answered ${status}`);
    this.status = status;
    this.type = type ?? '';
    this.title = title ?? '';
    this.errors = errors ?? [];
  }
}

/** The server is not there, or not yet. */
export class Unreachable extends Error {}

/** Calls the server with the token; gives the answer, or throws a Problem or an Unreachable. */
export async function call(path, options = {}) {
  const headers = {...options.headers, Authorization: `Bearer ${token()}`};
  let answer;
  try {
    answer = await fetch(path, {cache: 'no-store', ...options, headers});
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Unreachable('Greenloop does not answer');
  }
  if (answer.ok) {
    return answer;
  }
  throw await trouble(answer);
}

async function trouble(answer) {
  const isProblem = answer.headers.get('Content-Type')?.startsWith('application/problem+json');
  if (!isProblem && answer.status >= 500) {
    return new Unreachable('Greenloop is starting or stopping');
  }
  return new Problem(answer.status, isProblem ? await answer.json().catch(() => ({})) : {});
}

const json = async (path, options) => (await call(path, options)).json();

const text = async (path) => (await call(path)).text();

export function listJobs({phase, outcome, offset, limit}) {
  const query = new URLSearchParams({offset, limit});
  Object.entries({phase, outcome}).forEach(([name, value]) => value && query.set(name, value));
  return json(`${JOBS}?${query}`);
}

export const readJob = (id) => json(`${JOBS}/${id}`);

export const cancelJob = (id) => json(`${JOBS}/${id}/cancel`, {method: 'POST'});

export const resumeJob = (id) => json(`${JOBS}/${id}/resume`, {method: 'POST'});

export const retryJob = (id) => 
  json(`${JOBS}/${id}/retry`, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: '{}'});

export const readSteps = async (id) => (await json(`${JOBS}/${id}/steps`)).steps;

export const readLog = (url) => text(url);

export const readPatch = (id, best) => text(`${JOBS}/${id}/patch${best ? '?best=true' : ''}`);

export const openEvents = (id, after, signal) =>
  call(`${JOBS}/${id}/events`, {signal, headers: {Accept: 'text/event-stream', 'Last-Event-ID': String(after)}});

/** Hands a project in; the key makes a request that is sent again the same job. */
export function submitJob(request, archive, key) {
  const headers = {'Idempotency-Key': key};
  if (!archive) {
    return json(JOBS, {method: 'POST', headers: {...headers, 'Content-Type': 'application/json'}, body: JSON.stringify(request)});
  }
  const form = new FormData();
  form.append('archive', archive);
  form.append('request', JSON.stringify(request));
  return json(JOBS, {method: 'POST', headers, body: form});
}
