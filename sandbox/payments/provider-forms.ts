import { html, type Html } from '../page/html'
import { linkIn, type Language, type Words } from '../page/language'
import { ANSWERS, NEWS, PROVIDERS, REFUNDS, STATEMENTS, type Provider } from './faults'
import type { Payments } from './payments'
import { WORDS } from './words'

const choice = (provider: Provider, name: string, label: Words, chosen: string, options: readonly (readonly [value: string, words: Words])[], lang: Language): Html => {
  const id = `${provider}-${name}`
  return html`<div class="field"><label for="${id}">${label[lang]}</label><select id="${id}" name="${name}">${options.map(([value, words]) =>
    html`<option value="${value}" ${value === chosen && html`selected`}>${words[lang]}</option>`)}</select></div>`
}

const seconds = (provider: Provider, name: string, label: Words, value: number, most: number, lang: Language): Html => {
  const id = `${provider}-${name}`
  return html`<div class="field"><label for="${id}">${label[lang]}</label><input class="short" id="${id}" name="${name}" type="number" min="0" max="${most}" value="${value}"></div>`
}

const statementWords = { usual: WORDS.usual, late: WORDS['statement-late'], damaged: WORDS.damaged, 'row-missing': WORDS['row-missing'] }

const providerForm = (payments: Payments, provider: Provider, lang: Language): Html => {
  const set = payments.faultsOf(provider)
  return html`<form class="card" method="post" action="${linkIn(lang, `/wallet/faults/${provider}`)}"><h2>${WORDS[provider][lang]}</h2>
<div class="field"><label class="inline"><input type="checkbox" name="down" value="yes" ${set.down && html`checked`}> ${WORDS.down[lang]}</label></div>
${choice(provider, 'news', WORDS.news, set.news, NEWS.map((value) => [value, WORDS[value]]), lang)}
${seconds(provider, 'newsSeconds', WORDS.newsSeconds, set.newsSeconds, 3600, lang)}
${choice(provider, 'refunds', WORDS.refunds, set.refunds, REFUNDS.map((value) => [value, WORDS[value]]), lang)}
${seconds(provider, 'refundSeconds', WORDS.refundSeconds, set.refundSeconds, 3600, lang)}
${choice(provider, 'statement', WORDS.statement, set.statement, STATEMENTS.map((value) => [value, statementWords[value]]), lang)}
${choice(provider, 'answers', WORDS.answers, set.answers, ANSWERS.map((value) => [value, WORDS[value]]), lang)}
${seconds(provider, 'slowSeconds', WORDS.slowSeconds, set.slowSeconds, 60, lang)}
<button class="plain">${WORDS.save[lang]}</button></form>`
}

export const providerForms = (payments: Payments, lang: Language): Html => html`${PROVIDERS.map((provider) => providerForm(payments, provider, lang))}`
