import { civilSecond } from '../clock'
import { goTo, json, page } from '../http/reply'
import { formOf, get, jsonOf, post, type Route } from '../http/route'
import { html, type Html } from '../page/html'
import { linkIn, type Language, type Words } from '../page/language'
import { layout } from '../page/layout'
import { liveRegion } from '../page/live-region'
import type { Sandbox } from '../sandbox'
import { settingsInput, type Asked, type Authority } from './authority'

const WORDS = {
  title: { zh: '身份核验', en: 'Identity authority' },
  lead: {
    zh: '核对姓名与证件号码，比对人脸。通常给出 0.93 分；在这里可以让它给出别的答案。',
    en: 'Checks a name against a document number and a face against its owner. It usually answers 0.93; here it can be told otherwise.',
  },
  mood: { zh: '下一次回答', en: 'How it answers' },
  usual: { zh: '照常', en: 'as usual' },
  refuses: { zh: '一律不符', en: 'nothing matches' },
  down: { zh: '中断（503）', en: 'down (503)' },
  next: { zh: '下一次人脸得分（0–1，用一次；留空为照常）', en: 'Score of the next face (0–1, used once; empty for usual)' },
  nextOf: { zh: '只给这个证件号码（留空：下一个人）', en: 'Only for this document number (empty: whoever comes next)' },
  save: { zh: '保存', en: 'Save' },
  asked: { zh: '最近的查询', en: 'Latest questions' },
  nobody: { zh: '还没有查询。', en: 'Nothing asked yet.' },
  time: { zh: '时间', en: 'Time' }, kind: { zh: '种类', en: 'Kind' }, number: { zh: '证件号码', en: 'Number' }, answer: { zh: '回答', en: 'Answer' },
  check: { zh: '姓名', en: 'name' }, face: { zh: '人脸', en: 'face' },
} satisfies Record<string, Words>

const masked = (number: string): string => number.slice(0, 3) + '*'.repeat(Math.max(0, number.length - 7)) + number.slice(-4)

const row = ({ at, kind, number, answer }: Asked, lang: Language): Html =>
  html`<tr><td class="num">${civilSecond(at)}</td><td>${WORDS[kind][lang]}</td><td class="num">${masked(number)}</td><td class="num">${answer}</td></tr>`

const askedTable = (authority: Authority, lang: Language): Html => {
  if (authority.asked().length === 0) return html`<p class="quiet">${WORDS.nobody[lang]}</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${WORDS.asked[lang]}"><table><thead><tr>
<th>${WORDS.time[lang]}</th><th>${WORDS.kind[lang]}</th><th>${WORDS.number[lang]}</th><th>${WORDS.answer[lang]}</th></tr></thead>
<tbody>${authority.asked().map((asked) => row(asked, lang))}</tbody></table></div>`
}

const MOODS = ['usual', 'refuses', 'down'] as const

const identityPage = (authority: Authority, lang: Language): Html => {
  const { nextScore, nextOf, refuses, down } = authority.settings()
  const mood = down ? 'down' : refuses ? 'refuses' : 'usual'
  return html`<div class="two"><form class="card" method="post" action="${linkIn(lang, '/identity')}"><h2>${WORDS.mood[lang]}</h2>
<div class="field">${MOODS.map((one) => html`<label class="inline"><input type="radio" name="mood" value="${one}" ${one === mood && html`checked`}> ${WORDS[one][lang]}</label>`)}</div>
<div class="field"><label for="score">${WORDS.next[lang]}</label><input class="short" id="score" name="nextScore" type="number" min="0" max="1" step="0.01" value="${nextScore ?? ''}"></div>
<div class="field"><label for="nextOf">${WORDS.nextOf[lang]}</label><input id="nextOf" name="nextOf" maxlength="30" value="${nextOf ?? ''}"></div>
<button>${WORDS.save[lang]}</button></form>
<section class="card"><h2>${WORDS.asked[lang]}</h2>${liveRegion(lang, '/identity/asked', askedTable(authority, lang))}</section></div>`
}

export const identityRoutes = ({ config, authority }: Sandbox): readonly Route[] => [
  get('/identity', ({ lang, url }) =>
    page(layout({ lang, url, appUrl: config.appUrl, title: WORDS.title, lead: WORDS.lead }, identityPage(authority, lang)))),
  get('/identity/asked', ({ lang }) => page(askedTable(authority, lang))),
  post('/identity', (exchange) => {
    const form = formOf(exchange)
    const score = form.get('nextScore')
    const parsed = settingsInput.safeParse({
      nextScore: score ? Number(score) : null,
      nextOf: form.get('nextOf')?.trim() || null,
      refuses: form.get('mood') === 'refuses',
      down: form.get('mood') === 'down',
    })
    if (parsed.success) authority.set(parsed.data)
    return goTo(linkIn(exchange.lang, '/identity'))
  }),
  get('/api/identity', () => json(authority.settings())),
  post('/api/identity', (exchange) => {
    const parsed = settingsInput.safeParse(jsonOf(exchange))
    if (!parsed.success) return json({ error: 'settings' }, 422)
    authority.set(parsed.data)
    return json(authority.settings())
  }),
]
