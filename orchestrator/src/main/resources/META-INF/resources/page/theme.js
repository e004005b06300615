// Light, dark, or as the system has it.

const KEY = 'greenloop.theme';
const NEXT = {auto: 'light', light: 'dark', dark: 'auto'};

export const theme = () => localStorage.getItem(KEY) ?? 'auto';

export function applyTheme() {
  document.documentElement.dataset.theme = theme();
}

export function turnTheme() {
  localStorage.setItem(KEY, NEXT[theme()]);
  applyTheme();
}

/** A colour of the style sheet as the current theme has it. */
export function colour(name) {
  const probe = document.createElement('i');
  probe.className = `probe probe-${name}`;
  document.body.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}

/** Tells when the colours change, by the button or by the system. */
export function onThemeChange(listener) {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, {attributeFilter: ['data-theme']});
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', listener);
  };
}
