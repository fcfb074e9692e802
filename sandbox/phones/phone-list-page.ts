import { now } from '../clock'
import { html, type Html } from '../page/html'
import { linkIn, type Language } from '../page/language'
import { liveRegion } from '../page/live-region'
import type { SmsVendor } from '../sms/vendor'
import type { World } from '../world'
import { ownerName } from './phone-page'
import type { Phones } from './phones'
import { WORDS } from './words'

const SHOWN = 200

const entry = (number: string, name: string, lang: Language, note?: string): Html =>
  html`<li><a href="${linkIn(lang, `/phones/${number}`)}"><span>${name}</span><span class="num">${note ?? number}</span></a></li>`

export const recentPhones = (world: World, phones: Phones, lang: Language): Html => {
  const active = phones.active(now()).slice(0, 12)
  if (active.length === 0) return html`<p class="quiet">${WORDS.quiet[lang]}</p>`
  return html`<ul class="people">${active.map(({ number, count }) =>
    entry(number, ownerName(world, number, lang), lang, `${count} ${WORDS.messages[lang]}`))}</ul>`
}

const vendorCard = (vendor: SmsVendor, lang: Language): Html => {
  const isDown = vendor.isDown()
  return html`<form class="card row between" method="post" action="${linkIn(lang, '/sms/faults')}">
<div class="row"><h2>${WORDS.vendor[lang]}</h2>
<span class="badge ${isDown && 'bad'}">${isDown ? '✕' : '✓'} ${isDown ? WORDS.vendorDown[lang] : WORDS.vendorUp[lang]}</span></div>
<button class="plain" name="down" value="${isDown ? 'no' : 'yes'}">${isDown ? WORDS.bringUp[lang] : WORDS.takeDown[lang]}</button></form>`
}

const placeGroups = (world: World, query: string, lang: Language): Html => {
  const found = world.people.filter(({ name, phone }) => query === '' || name.includes(query) || phone.includes(query))
  if (found.length === 0) return html`<p class="quiet">${WORDS.none[lang]}</p>`
  const groups = [...new Set(found.map(({ place }) => place))]
  return html`${groups.map((place) => {
    const name = world.places.find(({ code }) => code === place)?.name[lang] ?? WORDS.people[lang]
    const people = found.filter((person) => person.place === place).slice(0, SHOWN)
    return html`<section class="card"><h2>${name}</h2><ul class="people">${people.map((person) => entry(person.phone, person.name, lang))}</ul></section>`
  })}`
}

export const phoneListPage = (world: World, phones: Phones, vendor: SmsVendor, query: string, lang: Language): Html => html`
${vendorCard(vendor, lang)}
<section class="card"><h2>${WORDS.recent[lang]}</h2>${liveRegion(lang, '/phones-recent', recentPhones(world, phones, lang))}</section>
<section class="card"><h2>${WORDS.accounts[lang]}</h2>
<ul class="people">${world.accounts.map((account) => entry(account.phone, account.label[lang], lang, account.username))}</ul></section>
<form class="card" role="search" method="get" action="/phones">${lang === 'en' && html`<input type="hidden" name="lang" value="en">`}
<label for="q">${WORDS.search[lang]}</label><div class="row"><input id="q" name="q" value="${query}" size="20"><button class="plain">${WORDS.find[lang]}</button></div></form>
${placeGroups(world, query, lang)}`
