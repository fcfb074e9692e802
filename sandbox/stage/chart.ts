import { NEWSPAPER } from '../owners/pace'
import { html, type Html } from '../page/html'
import type { Language, Words } from '../page/language'
import type { Stock } from './platform'

const WORDS = {
  label: { zh: '累计选定的号牌，09:00 至 14:00', en: 'Numbers chosen so far, 09:00 to 14:00' },
  news: { zh: '报纸的报道（2015 年 10 月 29 日）', en: 'as the newspaper reported (29 October 2015)' },
  live: { zh: '平台此刻', en: 'the platform now' },
  newspaper: { zh: '报纸', en: 'Newspaper' },
  time: { zh: '时间', en: 'Time' },
} satisfies Record<string, Words>

const WIDTH = 640
const HEIGHT = 340
const LEFT = 48
const RIGHT = 28
const BOTTOM = 36
const TOP = 16
const HOURS = [0, 60, 120, 180, 240, 300]
const LAST_MINUTE = 300

type Point = { readonly minutes: number; readonly chosen: number }

export const OPENING = Date.parse('2015-10-29T09:00:00+08:00')

/** Running total at the end of each quarter of an hour since the opening. */
export const runningTotal = ({ chosenPerQuarter }: Stock, opening: number): readonly Point[] => {
  let chosen = 0
  const points: Point[] = [{ minutes: 0, chosen: 0 }]
  for (const { from, count } of chosenPerQuarter.toSorted((a, b) => instant(a.from) - instant(b.from))) {
    const minutes = (instant(from) - opening) / 60_000 + 15
    if (minutes <= 0 || minutes > LAST_MINUTE) continue
    chosen += count
    points.push({ minutes, chosen })
  }
  return points
}

const instant = (moment: number | string): number => (typeof moment === 'number' ? moment : Date.parse(moment))

const clock = (minutes: number): string => `${String(9 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const scale = (most: number) => ({
  x: (minutes: number): number => LEFT + (minutes / LAST_MINUTE) * (WIDTH - LEFT - RIGHT),
  y: (chosen: number): number => HEIGHT - BOTTOM - (chosen / most) * (HEIGHT - BOTTOM - TOP),
})

const line = (points: readonly Point[], { x, y }: ReturnType<typeof scale>): string =>
  points.map(({ minutes, chosen }) => `${x(minutes).toFixed(1)},${y(chosen).toFixed(1)}`).join(' ')

const axes = (most: number, on: ReturnType<typeof scale>): Html => {
  const levels = [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(most * share))
  return html`${levels.map((level) => html`<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${on.y(level)}" y2="${on.y(level)}"/>
<text x="${LEFT - 8}" y="${on.y(level) + 4}" text-anchor="end">${level}</text>`)}
${HOURS.map((minutes) => html`<text x="${on.x(minutes)}" y="${HEIGHT - 10}" text-anchor="middle">${clock(minutes)}</text>`)}`
}

export const chart = (live: readonly Point[], lang: Language): Html => {
  const most = Math.max(800, Math.ceil(Math.max(0, ...live.map(({ chosen }) => chosen)) / 200) * 200)
  const on = scale(most)
  const news = [{ minutes: 0, chosen: 0 }, ...NEWSPAPER]
  const last = live.at(-1)
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${WORDS.label[lang]}">
${axes(most, on)}
<polyline class="news" points="${line(news, on)}"/>
${NEWSPAPER.map(({ minutes, chosen }) => html`<circle class="news-dot" cx="${on.x(minutes)}" cy="${on.y(chosen)}" r="4"/>
<text x="${on.x(minutes) + (minutes === 300 ? -8 : 8)}" y="${on.y(chosen) + (minutes === 3 ? -10 : 18)}" text-anchor="${minutes === 300 ? 'end' : 'start'}">${chosen}</text>`)}
${live.length > 1 && html`<polyline class="live" points="${line(live, on)}"/>`}
${last && html`<circle class="live-dot" cx="${on.x(last.minutes)}" cy="${on.y(last.chosen)}" r="5"/>`}
</svg>
<p class="legend"><span><i></i>${WORDS.live[lang]}</span><span><i class="news"></i>${WORDS.news[lang]}</span></p>
${table(live, lang)}`
}

const table = (live: readonly Point[], lang: Language): Html => {
  const reached = live.at(-1)?.minutes ?? 0
  const liveAt = (minutes: number): number | string =>
    (minutes <= reached && live.findLast((point) => point.minutes <= minutes && point.minutes > 0)?.chosen) || '–'
  return html`<table><thead><tr><th>${WORDS.time[lang]}</th><th>${WORDS.newspaper[lang]}</th><th>${WORDS.live[lang]}</th></tr></thead><tbody>
${NEWSPAPER.map(({ minutes, chosen }) => html`<tr><td class="num">${clock(minutes)}</td><td class="num">${chosen}</td><td class="num">${liveAt(minutes)}</td></tr>`)}</tbody></table>`
}
