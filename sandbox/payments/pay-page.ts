import { civilSecond } from '../clock'
import { html, type Html } from '../page/html'
import { linkIn, type Language } from '../page/language'
import { liveRegion } from '../page/live-region'
import { yuan } from './bill-rows'
import { NEWS, WAYS } from './faults'
import { stateOf, type Order } from './orders'
import { payerMoney, stateBadge } from './wallet-page'
import { WORDS } from './words'

const ODD_WAYS = WAYS.filter((way) => way !== 'usual')

export const orderState = (order: Order, lang: Language): Html => html`<p>${stateBadge(order, lang)}</p>${payerMoney(order, lang)}`

const newsField = (lang: Language): Html => html`<div class="field"><label for="news">${WORDS.news[lang]}</label><select id="news" name="news">
<option value="">${WORDS['as-set'][lang]}</option>${NEWS.map((news) => html`<option value="${news}">${WORDS[news][lang]}</option>`)}</select></div>`

const payButtons = (order: Order, lang: Language): Html => {
  const state = stateOf(order)
  if (state === 'paid' || state === 'refunded') return html``
  return html`${state === 'open' && html`<p><button class="large" name="how" value="usual">${WORDS['pay-usual'][lang]} ¥${yuan(order.amount)}</button></p>`}
<p><a href="${linkIn(lang, '/wallet')}">${WORDS.leave[lang]}</a></p>`
}

const oddForm = (order: Order, action: string, lang: Language): Html | false => {
  const state = stateOf(order)
  if (state === 'paid' || state === 'refunded') return false
  return html`<form class="card" method="post" action="${action}"><h2>${WORDS.odd[lang]}</h2><p class="quiet">${WORDS.oddNote[lang]}</p>${newsField(lang)}
<div class="field"><label for="amount">${WORDS.wrongAmount[lang]}</label><input class="short" id="amount" name="amount" type="number" min="1"></div>
<div class="row">${ODD_WAYS.filter((way) => way === 'late' || state === 'open').map((way) => html`<button class="plain" name="how" value="${way}">${WORDS[`pay-${way}`][lang]}</button>`)}
${state === 'open' && html`<button class="plain" name="how" value="usual">${WORDS['pay-usual'][lang]}</button>`}</div></form>`
}

const releaseForm = (order: Order, lang: Language): Html =>
  html`<form class="card" method="post" action="${linkIn(lang, `/wallet/pay/${order.token}/release`)}"><button class="plain">${WORDS.release[lang]}</button></form>`

/** What a payer sees after scanning, and beside it what may go wrong. */
export const payPage = (order: Order, { hasFailed, isHeld }: { readonly hasFailed: boolean; readonly isHeld: boolean }, lang: Language): Html => {
  const action = linkIn(lang, `/wallet/pay/${order.token}`)
  return html`<p><a href="${linkIn(lang, '/wallet')}">← ${WORDS.all[lang]}</a></p>
${hasFailed && html`<p class="notice" role="status">${WORDS.tried[lang]}</p>`}
<div class="two"><section class="phone" aria-label="${WORDS[order.provider][lang]}">
<div class="bar"><strong>${WORDS[order.provider][lang]}</strong>${WORDS.merchant[lang]}</div>
<div class="screen"><p>${order.description}</p><p class="figure">¥${yuan(order.amount)}</p>
<p class="quiet num">${order.number}<br>${WORDS.until[lang]} ${civilSecond(order.expiresAt)}</p>
${liveRegion(lang, `/wallet/pay/${order.token}/state`, orderState(order, lang))}</div>
<form method="post" action="${action}">${payButtons(order, lang)}</form></section>
<div>${oddForm(order, action, lang)}${isHeld && releaseForm(order, lang)}</div></div>`
}
