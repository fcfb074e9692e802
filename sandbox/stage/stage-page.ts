import type { CrowdState } from '../owners/crowd'
import { html, type Html } from '../page/html'
import { linkIn, type Language, type Words } from '../page/language'
import { liveRegion } from '../page/live-region'
import type { World } from '../world'
import { chart, OPENING, runningTotal } from './chart'
import type { Stock } from './platform'

export const WORDS = {
  title: { zh: '时钟与重演', en: 'Clock & stage' },
  lead: {
    zh: '2015 年 10 月 29 日 9 时，淮安市开放新号段苏\u2060HA000A至苏\u2060HC999Z。让那一天再来一次，和模拟车主一起选号。',
    en: 'On 29 October 2015 at 09:00 Huai’an opened the segment 苏\u2060HA000A–苏\u2060HC999Z. Let that day come again and choose beside the simulated owners.',
  },
  rebuild: { zh: '重建 2015 年 10 月 29 日并开门', en: 'Rebuild 29 October 2015 and open the doors' },
  rebuildNote: { zh: '丢弃重演省份的全部数据，业务时钟拨到 08:55，模拟车主随后到来。', en: 'Throws away the re-enacted province, sets its business clock to 08:55 and sends the simulated owners.' },
  speed: { zh: '时间流速', en: 'Pace' },
  real: { zh: '实时（5 小时）', en: 'real time (5 hours)' },
  tenfold: { zh: '10 倍（半小时）', en: 'tenfold (half an hour)' },
  sixtyfold: { zh: '60 倍（5 分钟）', en: 'sixtyfold (5 minutes)' },
  stop: { zh: '让模拟车主停下', en: 'Stop the simulated owners' },
  clock: { zh: '业务时钟', en: 'Business clock' },
  clockNote: { zh: '只在演示中：把一个省的业务时钟拨到某一刻，从那里继续走。', en: 'In the demo only: sets a province’s business clock to a moment, from which it goes on.' },
  province: { zh: '省份', en: 'Province' },
  moment: { zh: '拨到（北京时间）', en: 'Set to (China Standard Time)' },
  set: { zh: '拨钟', en: 'Set the clock' },
  back: { zh: '回到现在', en: 'Back to the present' },
  compare: { zh: '平台与报纸', en: 'The platform beside the newspaper' },
  silent: { zh: '平台没有给出号牌库存，只显示报纸的曲线。', en: 'The platform gives no stock figures; only the newspaper’s curve is shown.' },
  owners: { zh: '模拟车主', en: 'Simulated owners' },
  waiting: { zh: '未出发', en: 'at rest' },
  underWay: { zh: '进行中', en: 'under way' },
  chosen: { zh: '位已选定，共', en: 'have chosen, of' },
  stuck: { zh: '位没有选成', en: 'got stuck' },
  free: { zh: '副可选', en: 'free' },
  calls: { zh: '最近的调用', en: 'Latest calls' },
  done: { zh: '完成', en: 'done' },
  failed: { zh: '平台没有接受', en: 'not taken by the platform' },
} satisfies Record<string, Words>

export type CallNote = { readonly at: string; readonly what: string; readonly ok: boolean; readonly note: string }

const SPEEDS = [[1, WORDS.real], [10, WORDS.tenfold], [60, WORDS.sixtyfold]] as const

const crowdState = (crowd: CrowdState, lang: Language): Html => html`<p class="row"><strong>${WORDS.owners[lang]}</strong>
<span class="badge ${!crowd.running && 'off'}">${crowd.running ? `● ${WORDS.underWay[lang]}` : `○ ${WORDS.waiting[lang]}`}</span></p>
${crowd.owners > 0 && html`<p><span class="figure">${crowd.chosen}</span> ${WORDS.chosen[lang]} ${crowd.owners}${crowd.stuck.length > 0 && html` · ${crowd.stuck.length} ${WORDS.stuck[lang]}`}</p>`}
${crowd.stuck.slice(0, 3).map(({ username, where }) => html`<p class="quiet"><code>${username}</code> ${where}</p>`)}`

const callNotes = (calls: readonly CallNote[], lang: Language): Html | false => calls.length > 0 && html`<h2>${WORDS.calls[lang]}</h2>
<ul class="plain">${calls.map(({ at, what, ok, note }) => html`<li><span class="badge ${!ok && 'bad'}">${ok ? `✓ ${WORDS.done[lang]}` : `✕ ${WORDS.failed[lang]}`}</span>
<span class="quiet num">${at} ${what} ${note}</span></li>`)}</ul>`

export const liveStage = (stock: Stock | null, crowd: CrowdState, calls: readonly CallNote[], lang: Language): Html => html`
<section class="card"><h2>${WORDS.compare[lang]}</h2>
${stock === null && html`<p class="notice">${WORDS.silent[lang]}</p>`}
${stock?.segments.map(({ from, to, total, free }) => html`<p class="num">${from}–${to} · ${free} / ${total} ${WORDS.free[lang]}</p>`)}
${chart(stock ? runningTotal(stock, OPENING) : [], lang)}</section>
<section class="card">${crowdState(crowd, lang)}${callNotes(calls, lang)}</section>`

const provincesOf = (world: World): readonly { readonly province: string; readonly names: readonly Words[] }[] =>
  [...new Set(world.places.map(({ province }) => province))]
    .map((province) => ({ province, names: world.places.filter((place) => place.province === province).map(({ name }) => name) }))

const rebuildForm = (lang: Language): Html => html`<form class="card" method="post" action="${linkIn(lang, '/stage/rebuild')}">
<fieldset class="bare"><legend>${WORDS.speed[lang]}</legend>${SPEEDS.map(([speed, words], index) =>
  html`<label class="inline"><input type="radio" name="speed" value="${speed}" ${index === 0 && html`checked`}> ${words[lang]}</label>`)}</fieldset>
<p><button class="large">${WORDS.rebuild[lang]}</button></p><p class="quiet">${WORDS.rebuildNote[lang]}</p></form>`

const clockForm = (world: World, lang: Language): Html => html`<form class="card" method="post" action="${linkIn(lang, '/stage/clock')}">
<h2>${WORDS.clock[lang]}</h2><p class="quiet">${WORDS.clockNote[lang]}</p>
<div class="field"><label for="province">${WORDS.province[lang]}</label><select id="province" name="province">${provincesOf(world).map(({ province, names }) =>
  html`<option value="${province}">${province} · ${names.map((name) => name[lang]).join(lang === 'zh' ? '、' : ', ')}</option>`)}</select></div>
<div class="field"><label for="at">${WORDS.moment[lang]}</label><input id="at" name="at" type="datetime-local" step="1" value="2015-10-29T08:59:30"></div>
<div class="row"><button class="plain" name="act" value="set">${WORDS.set[lang]}</button><button class="plain" name="act" value="back">${WORDS.back[lang]}</button></div></form>`

export const stagePage = (world: World, live: Html, lang: Language): Html => html`<div class="two wide-left">
<div>${liveRegion(lang, '/stage/live', live)}</div>
<div>${rebuildForm(lang)}
<form class="card" method="post" action="${linkIn(lang, '/stage/stop')}"><button class="plain">${WORDS.stop[lang]}</button></form>
${clockForm(world, lang)}</div></div>`
