// What the address says is shown: #/ with its filters, #/submit, or #/jobs/ID. The back button just works.

/** {screen: 'jobs' | 'submit' | 'job', id, query}. */
export function readRoute(hash = location.hash) {
  const [path, query = ''] = hash.replace(/^#/, '').split('?');
  const job = /^\/jobs\/([^/]+)$/.exec(path);
  if (job) {
    return {screen: 'job', id: decodeURIComponent(job[1]), query: {}};
  }
  return {screen: path === '/submit' ? 'submit' : 'jobs', id: null, query: Object.fromEntries(new URLSearchParams(query))};
}

export const jobLink = (id) => `#/jobs/${encodeURIComponent(id)}`;

export function jobsLink(query) {
  const said = Object.entries(query).filter(([, value]) => value);
  return said.length ? `#/?${new URLSearchParams(said)}` : '#/';
}
