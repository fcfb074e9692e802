import { civilSecond, now } from '../clock'
import { html, type Html } from '../page/html'
import { linkIn, type Language } from '../page/language'
import { liveRegion } from '../page/live-region'
import type { Account, World } from '../world'
import { codeIn, type Message, type Phones } from './phones'
import { decodeBase32, totp } from './totp'
import { WORDS } from './words'

const codeRow = (code: string, lang: Language): Html => html`<div class="code"><strong>${code}</strong>
<button class="plain small" type="button" data-copy="${code}" data-copied="${WORDS.copied[lang]}">${WORDS.copy[lang]}</button></div>`

const PLATE = /([\p{Script=Han}][A-HJ-NP-Z][A-HJ-NP-Z0-9]{5,6})(?![A-Z0-9])/u

/** A plate number stays whole at the end of a line. */
const withWholePlates = (text: string): Html =>
  html`${text.split(PLATE).map((part, index) => (index % 2 ? html`<span class="whole">${part}</span>` : part))}`

const bubble = (message: Message, lang: Language): Html => {
  const code = message.direction === 'received' ? codeIn(message.text) : null
  return html`<div class="bubble ${message.direction === 'sent' && 'mine'}">${withWholePlates(message.text)}${code && codeRow(code, lang)}</div>
<p class="when"><time>${civilSecond(message.at)}</time>${message.outcome && html` · ${WORDS[message.outcome][lang]}`}</p>`
}

export const messageList = (phones: Phones, number: string, lang: Language): Html => {
  const messages = phones.messagesOf(number, now())
  if (messages.length === 0) return html`<p class="empty">${WORDS.quiet[lang]}</p>`
  return html`${messages.map((message) => bubble(message, lang))}`
}

const totpCard = (account: Account, lang: Language): Html | null => {
  if (!account.totpSecret) return null
  const { code, secondsLeft } = totp(decodeBase32(account.totpSecret), now())
  return html`<p class="row between"><span class="totp">${code}</span>
<button class="plain small" type="button" data-copy="${code}" data-copied="${WORDS.copied[lang]}">${WORDS.copy[lang]}</button></p>
<progress max="30" value="${secondsLeft}" aria-label="${WORDS.totp[lang]}"></progress>
<p class="quiet num">${secondsLeft} ${WORDS.left[lang]}</p>`
}

export const totpCards = (world: World, number: string, lang: Language): Html =>
  html`${world.accounts.filter((account) => account.phone === number && account.totpSecret).map(
    (account) => html`<h2>${WORDS.totp[lang]} · ${account.username}</h2>${totpCard(account, lang)}`,
  )}`

const signInCard = ({ username, password, label }: { username: string; password: string; label: string }, lang: Language): Html =>
  html`<div class="card"><h2>${label}</h2><p class="quiet">${WORDS.signIn[lang]}</p>
<p><code>${username}</code> <span class="quiet">·</span> <code>${password}</code></p></div>`

const signIns = (world: World, number: string, lang: Language): Html[] => [
  ...world.accounts.filter((one) => one.phone === number).map((one) => signInCard({ ...one, label: one.label[lang] }, lang)),
  ...world.owners.filter((one) => one.phone === number).map((one) => signInCard({ ...one, label: WORDS.owner[lang] }, lang)),
]

const faultForm = (phones: Phones, number: string, lang: Language): Html => {
  const { lost, lateSeconds } = phones.faultsOf(number)
  return html`<form class="card" method="post" action="${linkIn(lang, `/phones/${number}/faults`)}">
<h2>${WORDS.network[lang]}</h2>
<div class="field"><label class="inline"><input type="checkbox" name="lost" value="yes" ${lost && html`checked`}> ${WORDS.lost[lang]}</label></div>
<div class="field"><label for="late">${WORDS.late[lang]}</label><input class="short" id="late" name="lateSeconds" type="number" min="0" max="3600" value="${lateSeconds}"></div>
<button class="plain">${WORDS.save[lang]}</button></form>`
}

export const ownerName = (world: World, number: string, lang: Language): string =>
  world.accounts.find((account) => account.phone === number)?.label[lang] ??
  world.people.find((person) => person.phone === number)?.name ??
  (world.owners.some((owner) => owner.phone === number) ? WORDS.owner[lang] : number)

export const phonePage = (world: World, phones: Phones, number: string, lang: Language): Html => html`
<p><a href="${linkIn(lang, '/phones')}">← ${WORDS.all[lang]}</a></p>
<div class="two">
<section class="phone" aria-label="${number}">
<div class="bar"><strong>${ownerName(world, number, lang)}</strong><span class="num">${number}</span></div>
<div class="screen">${liveRegion(lang, `/phones/${number}/messages`, messageList(phones, number, lang))}</div>
<form class="reply" method="post" action="${linkIn(lang, `/phones/${number}/reply`)}">
<input name="text" required maxlength="200" autocomplete="off" aria-label="${WORDS.reply[lang]}" placeholder="${WORDS.reply[lang]}">
<button>${WORDS.send[lang]}</button></form>
</section>
<div>
${world.accounts.some((account) => account.phone === number && account.totpSecret) &&
  html`<section class="card">${liveRegion(lang, `/phones/${number}/totp`, totpCards(world, number, lang))}</section>`}
${signIns(world, number, lang)}
${faultForm(phones, number, lang)}
</div></div>`
