import { renderSVG } from 'uqr'
import { civilSecond } from '../clock'
import { html, type Html } from '../page/html'
import { linkIn, type Language, type Words } from '../page/language'
import { liveRegion } from '../page/live-region'
import { terminalChooser, terminalsOf } from '../terminal-chooser'
import type { World } from '../world'
import { bitmapAddress } from './bitmap'
import type { PaperPart, Span } from './paper'
import type { Printers, Roll } from './printers'

export const WORDS = {
  title: { zh: '打印机', en: 'Receipt printer' },
  lead: { zh: '自助终端打印的凭条出现在这里，最新的在上面。', en: 'Receipts printed by a terminal come out here, the newest on top.' },
  nothing: { zh: '还没有打印任何凭条。', en: 'Nothing has been printed yet.' },
  faults: { zh: '打印机状态', en: 'State of the printer' },
  ok: { zh: '纸张充足', en: 'paper loaded' },
  low: { zh: '纸将用尽', en: 'paper low' },
  out: { zh: '缺纸', en: 'paper out' },
  jam: { zh: '卡纸', en: 'paper jam' },
  save: { zh: '保存', en: 'Save' },
  none: { zh: '还没有终端。', en: 'There are no terminals yet.' },
} satisfies Record<string, Words>

const span = (part: Span): Html => {
  if (part.kind === 'glyph') return html`<img class="glyph" alt="▢" src="${bitmapAddress(part.dots)}">`
  const text = part.big ? html`<span class="big">${part.text}</span>` : html`${part.text}`
  return part.bold ? html`<strong>${text}</strong>` : text
}

const paperPart = (part: PaperPart): Html => {
  switch (part.kind) {
    case 'line': return html`<p class="${part.align}">${part.spans.map(span)}</p>`
    case 'qr': return html`<a href="${part.text}" aria-label="QR">${{ markup: renderSVG(part.text, { border: 1 }) }}</a>`
    case 'image': return html`<img class="image" alt="" src="${bitmapAddress(part.dots)}">`
  }
}

const roll = ({ at, parts }: Roll): Html => html`<p class="quiet num">${civilSecond(at)}</p><article class="paper" lang="zh-Hans">${parts.map(paperPart)}</article>`

export const paperRolls = (printers: Printers, terminal: string, lang: Language): Html => {
  const rolls = printers.rollsOf(terminal)
  return rolls.length ? html`${rolls.map(roll)}` : html`<p class="empty">${WORDS.nothing[lang]}</p>`
}

const PAPERS = ['ok', 'low', 'out'] as const

export const printerPage = (world: World, printers: Printers, chosen: string, lang: Language): Html => {
  const terminals = terminalsOf(world, printers)
  const code = (terminals.find((terminal) => terminal.code === chosen) ?? terminals[0])?.code
  if (code === undefined) return html`<p class="card empty">${WORDS.none[lang]}</p>`
  const { paper, jam } = printers.faultsOf(code)
  return html`${terminalChooser('/printer', terminals, code, lang)}
<div class="two wide-left"><section>${liveRegion(lang, `/printer/paper?terminal=${encodeURIComponent(code)}`, paperRolls(printers, code, lang))}</section>
<form class="card" method="post" action="${linkIn(lang, '/printer')}"><h2>${WORDS.faults[lang]}</h2><input type="hidden" name="terminal" value="${code}">
<div class="field">${PAPERS.map((one) => html`<div><label class="inline"><input type="radio" name="paper" value="${one}" ${one === paper && html`checked`}> ${WORDS[one][lang]}</label></div>`)}
<div><label class="inline"><input type="checkbox" name="jam" value="yes" ${jam && html`checked`}> ${WORDS.jam[lang]}</label></div></div>
<button>${WORDS.save[lang]}</button></form></div>`
}
