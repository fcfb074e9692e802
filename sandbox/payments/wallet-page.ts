import { civilSecond } from '../clock'
import { html, type Html } from '../page/html'
import { linkIn, type Language } from '../page/language'
import { liveRegion } from '../page/live-region'
import { yuan } from './bill-rows'
import type { Note } from './courier'
import { stateOf, type Order } from './orders'
import type { Payments } from './payments'
import { providerForms } from './provider-forms'
import { WORDS } from './words'

const SHOWN = 50

const TONES = { open: 'warn', paid: '', refunded: '', closed: 'off', expired: 'off' } as const
const MARKS = { open: '○', paid: '✓', refunded: '↩', closed: '✕', expired: '✕' } as const

export const stateBadge = (order: Order, lang: Language): Html => {
  const state = stateOf(order)
  return html`<span class="badge ${TONES[state]}">${MARKS[state]} ${WORDS[state][lang]}</span>`
}

const orderLine = (order: Order, lang: Language): Html => html`<tr><td><a href="${linkIn(lang, `/wallet/pay/${order.token}`)}">${order.description}</a><br>
<span class="quiet num">${order.number}</span></td><td class="whole">${WORDS[order.provider][lang]}</td><td class="num">${yuan(order.amount)}</td><td>${stateBadge(order, lang)}</td></tr>`

const orderTable = (orders: readonly Order[], lang: Language): Html => {
  if (orders.length === 0) return html`<p class="quiet">${WORDS.none[lang]}</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${WORDS.orders[lang]}"><table><thead><tr>
<th>${WORDS.what[lang]}</th><th></th><th>${WORDS.amount[lang]}</th><th>${WORDS.state[lang]}</th></tr></thead>
<tbody>${orders.slice(0, SHOWN).map((order) => orderLine(order, lang))}</tbody></table></div>`
}

const noteLine = ({ at, order, what, outcome }: Note, lang: Language): Html =>
  html`<li><span class="badge ${outcome !== 'taken' && 'bad'}">${outcome === 'taken' ? '✓' : '✕'} ${WORDS[outcome][lang]}</span> <span class="quiet num">${at} ${what} ${order}</span></li>`

export const walletLive = ({ orders, courier }: Payments, lang: Language): Html => html`<section class="card"><h2>${WORDS.orders[lang]}</h2>${orderTable(orders.all(), lang)}</section>
${courier.notes().length > 0 && html`<section class="card"><h2>${WORDS.told[lang]}</h2><ul class="plain">${courier.notes().slice(0, 12).map((note) => noteLine(note, lang))}</ul></section>`}`

export const walletPage = (payments: Payments, lang: Language): Html => html`<div class="two wide-left">
<div>${liveRegion(lang, '/wallet/live', walletLive(payments, lang))}</div>
<div>${providerForms(payments, lang)}</div></div>`

export const payerMoney = (order: Order, lang: Language): Html | false => order.payments.length > 0 && html`<section class="card"><h2>${WORDS.payments[lang]}</h2><ul class="plain">
${order.payments.map(({ transactionId, amount, at }) => html`<li class="num">${yuan(amount)} · ${civilSecond(at)}<br><span class="quiet">${transactionId}</span></li>`)}
${order.refunds.map(({ amount, state, number }) => html`<li class="num">↩ ${yuan(amount)} · ${WORDS[state][lang]}<br><span class="quiet">${number}</span></li>`)}</ul></section>`
