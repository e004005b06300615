// A unified diff as rows of two sides. Only text comes out of it.

const FILE = /^diff --git a\/(.*) b\/(.*)$/;
const HUNK = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@ ?(.*)$/;

/** The files of a diff: {path, hunks: [{title, rows: [{left, right}]}], added, removed}. */
export function parseDiff(text) {
  const files = [];
  let file = null;
  let hunk = null;
  for (const line of text.split('\n')) {
    const begun = FILE.exec(line);
    const opened = HUNK.exec(line);
    if (begun) {
      file = {path: begun[2], hunks: [], added: 0, removed: 0};
      hunk = null;
      files.push(file);
    } else if (opened && file) {
      hunk = {title: opened[3], left: Number(opened[1]), right: Number(opened[2]), lines: []};
      file.hunks.push(hunk);
    } else if (hunk && /^[-+ ]/.test(line)) {
      hunk.lines.push(line);
      file.added += line[0] === '+' ? 1 : 0;
      file.removed += line[0] === '-' ? 1 : 0;
    }
  }
  return files.map((each) => ({...each, hunks: each.hunks.map(toRows)}));
}

function toRows({title, left, right, lines}) {
  const rows = [];
  let before = left;
  let after = right;
  let index = 0;
  while (index < lines.length) {
    if (lines[index][0] === ' ') {
      const text = lines[index].slice(1);
      rows.push({left: {line: before++, parts: [{text}]}, right: {line: after++, parts: [{text}]}});
      index += 1;
      continue;
    }
    const removed = run(lines, index, '-');
    const added = run(lines, index + removed.length, '+');
    for (let row = 0; row < Math.max(removed.length, added.length); row += 1) {
      const [gone, come] = changedParts(removed[row], added[row]);
      rows.push({
        left: gone && {line: before++, parts: gone, changed: true},
        right: come && {line: after++, parts: come, changed: true},
      });
    }
    index += removed.length + added.length;
  }
  return {title, rows};
}

function run(lines, from, sign) {
  const end = lines.findIndex((line, index) => index >= from && line[0] !== sign);
  return lines.slice(from, end < 0 ? lines.length : end).map((line) => line.slice(1));
}

/** Both lines in parts, what differs between them marked; a side that is not there is null. */
export function changedParts(before, after) {
  if (before === undefined || after === undefined) {
    return [before === undefined ? null : [{text: before}], after === undefined ? null : [{text: after}]];
  }
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) {
    head += 1;
  }
  let tail = 0;
  while (tail < shortest - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail += 1;
  }
  return [split(before, head, tail), split(after, head, tail)];
}

function split(text, head, tail) {
  const parts = [
    {text: text.slice(0, head)},
    {text: text.slice(head, text.length - tail), marked: true},
    {text: text.slice(text.length - tail)},
  ];
  return parts.filter((part) => part.text !== '');
}
