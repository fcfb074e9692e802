import { civilSecond } from '../clock'
import { html, type Html } from '../page/html'
import { linkIn, type Language } from '../page/language'
import { liveRegion } from '../page/live-region'
import type { Note } from '../payments/courier'
import { NEWS } from '../payments/faults'
import { KINDS, type Carrier, type Parcel } from './parcels'
import { WORDS } from './words'

const SHOWN = 50

const badge = ({ reports }: Parcel, lang: Language): Html => {
  const last = reports.at(-1)
  return html`<span class="badge ${!last && 'warn'}">${WORDS[last?.kind ?? 'labelled'][lang]}</span>`
}

const line = (parcel: Parcel, lang: Language): Html => html`<tr><td class="num"><a href="${linkIn(lang, `/parcels/${parcel.waybill}`)}">${parcel.waybill}</a></td>
<td>${parcel.recipient.name}</td><td>${badge(parcel, lang)}</td></tr>`

const noteLine = ({ at, order, what, outcome }: Note, lang: Language): Html => {
  const said = outcome === 'refused' ? WORDS['not-taken'] : WORDS[outcome]
  return html`<li><span class="badge ${outcome !== 'taken' && 'bad'}">${outcome === 'taken' ? '✓' : '✕'} ${said[lang]}</span> <span class="quiet num">${at} ${what} ${order}</span></li>`
}

const notes = (carrier: Carrier, lang: Language): Html | false => carrier.courier.notes().length > 0 && html`<section class="card"><h2>${WORDS.told[lang]}</h2>
<ul class="plain">${carrier.courier.notes().slice(0, 12).map((note) => noteLine(note, lang))}</ul></section>`

export const parcelsLive = (carrier: Carrier, lang: Language): Html => {
  const parcels = carrier.all().slice(0, SHOWN)
  if (parcels.length === 0) return html`<p class="empty">${WORDS.none[lang]}</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${WORDS.parcels[lang]}"><table><thead><tr>
<th>${WORDS.waybill[lang]}</th><th>${WORDS.recipient[lang]}</th><th>${WORDS.state[lang]}</th></tr></thead>
<tbody>${parcels.map((parcel) => line(parcel, lang))}</tbody></table></div>${notes(carrier, lang)}`
}

export const parcelsPage = (carrier: Carrier, lang: Language): Html => html`<div class="two wide-left">
<section class="card">${liveRegion(lang, '/parcels/live', parcelsLive(carrier, lang))}</section>
<form class="card" method="post" action="${linkIn(lang, '/parcels/faults')}"><h2>${WORDS.network[lang]}</h2>
<div class="field"><label class="inline"><input type="checkbox" name="down" value="yes" ${carrier.isDown() && html`checked`}> ${WORDS.down[lang]}</label></div>
<button class="plain">${WORDS.save[lang]}</button></form></div>`

const party = ({ name, phone, address }: Parcel['sender'], lang: Language, title: 'recipient' | 'sender'): Html =>
  html`<h2>${WORDS[title][lang]}</h2><p>${name} <span class="num">${phone}</span><br>${address}</p>`

export const wayLive = (carrier: Carrier, parcel: Parcel, lang: Language): Html => html`<section class="card"><h2>${WORDS.way[lang]}</h2>
${parcel.reports.length === 0 ? html`<p class="quiet">${WORDS.noWay[lang]}</p>` : html`<ul class="plain">${parcel.reports.toReversed().map(({ kind, site, at }) =>
  html`<li><strong>${WORDS[kind][lang]}</strong> ${site} <span class="quiet num">${civilSecond(at)}</span></li>`)}</ul>`}</section>${notes(carrier, lang)}`

/** One parcel: each button reports one thing, in the way chosen below it. */
export const parcelPage = (carrier: Carrier, parcel: Parcel, lang: Language): Html => html`
<p><a href="${linkIn(lang, '/parcels')}">← ${WORDS.all[lang]}</a></p>
<div class="two"><div>
<section class="card"><p class="figure">${parcel.waybill}</p>${parcel.takesBack && html`<p><span class="badge warn">${WORDS.takesBack[lang]}</span></p>`}
${party(parcel.recipient, lang, 'recipient')}${party(parcel.sender, lang, 'sender')}</section>
<form class="card" method="post" action="${linkIn(lang, `/parcels/${parcel.waybill}`)}"><h2>${WORDS.push[lang]}</h2>
<div class="row">${KINDS.map((kind) => html`<button class="plain small" name="kind" value="${kind}">${WORDS[kind][lang]}</button>`)}</div>
<div class="field"><label for="news">${WORDS.news[lang]}</label><select id="news" name="news">${NEWS.map((value) => html`<option value="${value}">${WORDS[value][lang]}</option>`)}</select></div></form>
${carrier.courier.isHolding(parcel.waybill) && html`<form class="card" method="post" action="${linkIn(lang, `/parcels/${parcel.waybill}/release`)}"><button class="plain">${WORDS.release[lang]}</button></form>`}
</div><div>${liveRegion(lang, `/parcels/${parcel.waybill}/live`, wayLive(carrier, parcel, lang))}</div></div>`
