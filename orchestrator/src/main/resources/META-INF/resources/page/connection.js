// Whether the server answers; what the quiet banner says.

import {Unreachable} from './api.js';

let lost = false;
let onChange = () => {};

export const isLost = () => lost;

export const watchConnection = (listener) => {
  onChange = listener;
};

/** Runs a call and remembers whether the server answered at all, be it with a no. */
export async function reaching(work) {
  try {
    const result = await work();
    mark(false);
    return result;
  } catch (trouble) {
    if (trouble.name !== 'AbortError') {
      mark(trouble instanceof Unreachable);
    }
    throw trouble;
  }
}

function mark(now) {
  if (lost !== now) {
    lost = now;
    onChange();
  }
}
