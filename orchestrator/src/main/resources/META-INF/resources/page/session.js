// The token, for as long as this tab is open and no longer. It never stays in the address bar.

const KEY = 'greenloop.token';

/** Takes a token out of the fragment (#token=...), where servers and their logs do not see it. */
export function adoptToken() {
  const given = /^#token=([^&]+)(?:&(.*))?$/.exec(location.hash);
  if (given) {
    signIn(decodeURIComponent(given[1]));
    history.replaceState(null, '', `${location.pathname}#${given[2] ?? '/'}`);
  }
}

export const token = () => sessionStorage.getItem(KEY);

export const signIn = (secret) => sessionStorage.setItem(KEY, secret.trim());

export const signOut = () => sessionStorage.removeItem(KEY);
