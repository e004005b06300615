// The loop as a chart: what each iteration left failing, mended and broke, the engine at work, and why it was changed.

import {html, nothing} from './lib/lit-html/lit-html.js';
import {ref} from './lib/lit-html/directives/ref.js';
import {colour, onThemeChange} from './theme.js';
import {count, tier, tierNumber, words} from './words.js';

/** Draws a loop on a canvas, again whenever it grew or the colours changed. */
export class LoopPicture {
  #chart = null;
  #drawn = null;
  #wanted = null;
  #isOpening = false;
  #cleanup = [];

  template(loop) {
    this.#wanted = loop;
    this.#show();
    return html`<div class="picture" data-rounds=${loop.rounds.length} ${ref((element) => element && this.#open(element))}></div>
      ${loop.baseline ? nothing : html`<p class="hint">The picture begins when the failure is reproduced.</p>`}`;
  }

  dispose() {
    this.#cleanup.forEach((undo) => undo());
    this.#chart?.dispose();
    this.#chart = null;
  }

  async #open(element) {
    if (this.#isOpening) {
      return;
    }
    this.#isOpening = true;
    const echarts = await library();
    if (!echarts) {
      // The server went away meanwhile; whatever is rendered when it is back tries again.
      this.#isOpening = false;
      return;
    }
    this.#chart = echarts.init(element, null, {renderer: 'canvas'});
    const resize = new ResizeObserver(() => {
      this.#chart?.resize();
      this.#show(true);
    });
    resize.observe(element);
    this.#cleanup.push(() => resize.disconnect(), onThemeChange(() => this.#show(true)));
    this.#show(true);
  }

  #show(isForced = false) {
    const isSame = this.#drawn?.rounds === this.#wanted?.rounds && this.#drawn?.baseline === this.#wanted?.baseline;
    if (!this.#chart || !this.#wanted || (isSame && !isForced)) {
      return;
    }
    this.#drawn = this.#wanted;
    this.#chart.setOption(option(this.#wanted, this.#chart.getWidth()), {notMerge: true});
  }
}

let loading = null;
let tries = 0;

/** The library of charts, or null where it cannot be had now. A browser remembers that an import failed, by its address. */
function library() {
  loading ??= import(`./lib/echarts/echarts.esm.min.js${tries++ ? `?try=${tries}` : ''}`).catch(() => (loading = null));
  return loading;
}

function option(loop, width) {
  const ink = colours();
  const text = {color: ink.quiet, fontFamily: 'inherit', fontSize: 12};
  const names = ['as submitted', ...loop.rounds.map(({iteration}) => String(iteration))];
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 300,
    textStyle: {fontFamily: getComputedStyle(document.body).fontFamily},
    aria: {enabled: true, label: {description: described(loop)}},
    color: [ink.bad, ink.good, ink.broken, ink.text],
    grid: {left: 8, right: 12, top: 40, bottom: 30, containLabel: true},
    legend: {left: 0, top: 0, itemWidth: 12, itemHeight: 8, itemGap: 14, textStyle: text, data: LEGEND},
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      axisPointer: {type: 'shadow', shadowStyle: {color: ink.line, opacity: 0.35}},
      backgroundColor: ink.card,
      borderColor: ink.line,
      textStyle: {...text, color: ink.text},
      formatter: (points) => tip(loop, points[0]?.dataIndex ?? 0),
    },
    xAxis: [
      {
        type: 'category',
        data: names,
        axisLabel: text,
        axisLine: {lineStyle: {color: ink.line}},
        axisTick: {show: false},
        name: loop.rounds.length > 1 ? 'iteration' : '',
        nameLocation: 'middle',
        nameGap: 26,
        nameTextStyle: text,
      },
      {type: 'value', min: -0.5, max: names.length - 0.5, show: false},
    ],
    yAxis: {
      type: 'value',
      minInterval: 1,
      max: ({max}) => Math.max(2, Math.ceil(max * 1.15)),
      axisLabel: text,
      axisLine: {show: false},
      axisTick: {show: false},
      splitLine: {lineStyle: {color: ink.line, opacity: 0.6}},
    },
    series: [...bars(loop), all(loop), bands(loop, ink, (width - MARGINS) / names.length)],
  };
}

/** What the axis and the edges take of the width, about. */
const MARGINS = 50;
const LEGEND = ['still failing', 'mended', 'newly broken', 'failing in all'];

function bars(loop) {
  const first = loop.baseline ? [loop.left === null ? 0 : atFirst(loop)] : [0];
  const measured = (value) => loop.rounds.map((round) => (round.measured ? value(round) : null));
  const bar = (name, data) => ({name, type: 'bar', stack: 'tests', data, barMaxWidth: 44, emphasis: {disabled: true}});
  return [
    bar(LEGEND[0], [...first, ...measured(({failing}) => failing)]),
    bar(LEGEND[1], [0, ...measured(({fixed}) => fixed)]),
    bar(LEGEND[2], [0, ...measured(({newlyBroken}) => newlyBroken)]),
  ];
}

/** What fails in the whole project after each iteration: only a confirmed heal brings it down. */
function all(loop) {
  const data = loop.baseline ? [atFirst(loop), ...loop.rounds.map(({left}) => left)] : [];
  return {name: LEGEND[3], type: 'line', data, symbol: 'circle', symbolSize: 6, lineStyle: {width: 2}, z: 5};
}

const atFirst = ({baseline}) => baseline.failures.length || baseline.problems.length;

/**
 * Bands of the engines and lines where another one took over, on an axis of numbers under the one of names. Where there is
 * no room for words the table has them.
 *
 * @param room pixels for one iteration
 */
function bands(loop, ink, room) {
  const label = {color: ink.quiet, fontSize: 11};
  return {
    type: 'line',
    xAxisIndex: 1,
    data: [],
    silent: true,
    markArea: {
      silent: true,
      data: runs(loop.rounds).map(({from, to, name}, index) => [
        {
          xAxis: from + 0.5,
          name: bandName(name, room * (to - from + 1)),
          label: {...label, position: 'insideTop'},
          itemStyle: {color: ink.band, opacity: index % 2 ? 0.9 : 0.45},
        },
        {xAxis: to + 1.5},
      ]),
    },
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: {color: ink.warn, type: 'dashed', width: 1.5},
      data: loop.rounds.flatMap(({escalation}, index) =>
        escalation
          ? [{xAxis: index + 1.5, label: {...label, color: ink.warn, show: room > 60, position: 'insideEndTop', distance: [0, 4], formatter: words(escalation.reason)}}]
          : [],
      ),
    },
  };
}

function bandName(name, room) {
  if (room > 100) {
    return tier(name);
  }
  return room > 36 ? `tier ${tierNumber(name)}` : String(tierNumber(name));
}

/** Neighbouring iterations of one engine. */
function runs(rounds) {
  return rounds.reduce((found, {tier: name}, index) => {
    const last = found.at(-1);
    return last?.name === name ? [...found.slice(0, -1), {...last, to: index}] : [...found, {name, from: index, to: index}];
  }, []);
}

function tip(loop, index) {
  if (index === 0) {
    return `as submitted\n${atFirst(loop)} failing`;
  }
  const round = loop.rounds[index - 1];
  const lines = [`iteration ${round.iteration}, ${tier(round.tier)}`];
  if (round.measured) {
    lines.push(`${round.failing} still failing, ${round.fixed} mended, ${round.newlyBroken} newly broken`);
  }
  lines.push(`${round.proposed} candidates, ${round.refused} refused, ${round.plausible} plausible`, `${round.left} failing in all`);
  return lines.join('\n');
}

function described(loop) {
  if (!loop.baseline) {
    return 'Nothing is measured yet.';
  }
  return `${atFirst(loop)} failing as submitted; ${count(loop.rounds.length, 'iteration')}; ${loop.left} failing now. The table below has the numbers.`;
}

function colours() {
  return Object.fromEntries(
    ['text', 'quiet', 'line', 'card', 'band', 'good', 'bad', 'broken', 'warn'].map((name) => [name, colour(name)]),
  );
}
