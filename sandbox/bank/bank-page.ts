import { html, type Html } from '../page/html'
import { linkIn, type Language, type Words } from '../page/language'
import type { Bank, World } from '../world'

export const WORDS = {
  title: { zh: '银行柜台', en: 'Bank counter' },
  lead: {
    zh: '有人在银行柜台缴罚款。银行把一天的缴款写成文件，用银行的密钥签名，由车管所的管理员导入。',
    en: 'People pay fines at the counters of a bank. It writes what a day brought to a file and signs it with its key; the administrator of the office imports it.',
  },
  none: { zh: '还没有银行。', en: 'There are no banks yet.' },
  bank: { zh: '银行', en: 'Bank' },
  day: { zh: '缴款日期，例如 2026-11-28', en: 'Day of the payments, like 2026-11-28' },
  lines: { zh: '每行一笔：决定书编号,金额（元）', en: 'A payment a line: number of the decision,yuan' },
  hint: { zh: '例如 320800226000123,200。编号可以是错的，金额可以多、可以少。', en: 'Like 320800226000123,200. The number may be wrong, the sum too high or too low.' },
  sign: { zh: '收款并签名', en: 'Take the money and sign' },
  wrong: { zh: '请填写银行、日期（年-月-日）和至少一行“编号,金额”', en: 'Give the bank, the day (year-month-day) and at least one line of number,yuan' },
  signed: { zh: '签好的文件', en: 'The signed file' },
  copy: { zh: '复制全部内容，贴到办公端“银行代收”；或者保存成文件再选择。', en: 'Copy all of it into “Bank counter” in the office, or save it and choose the file.' },
  save: { zh: '保存成文件', en: 'Save as a file' },
} satisfies Record<string, Words>

export type Asked = { readonly bank: string; readonly day: string; readonly lines: string }

const option = ({ code, name }: Bank, chosen: string, lang: Language): Html => html`<option value="${code}" ${code === chosen && html`selected`}>${name[lang]}</option>`

/** A link that carries the file itself: nothing of it is kept here. */
const file = (text: string, day: string, lang: Language): Html => html`<section class="card"><h2>${WORDS.signed[lang]}</h2><p>${WORDS.copy[lang]}</p>
<div class="field"><label for="signed">${WORDS.signed[lang]}</label><textarea id="signed" rows="8" readonly>${text}</textarea></div>
<p><a href="data:text/plain;base64,${Buffer.from(text).toString('base64')}" download="bank-${day}.txt">${WORDS.save[lang]}</a></p></section>`

export const bankPage = ({ banks }: World, asked: Asked, lang: Language, { text, isWrong }: { readonly text?: string; readonly isWrong?: boolean } = {}): Html => {
  if (banks.length === 0) return html`<p class="card empty">${WORDS.none[lang]}</p>`
  return html`${isWrong && html`<p class="notice" role="alert">${WORDS.wrong[lang]}</p>`}
<div class="two"><form class="card" method="post" action="${linkIn(lang, '/bank')}">
<div class="field"><label for="bank">${WORDS.bank[lang]}</label><select id="bank" name="bank">${banks.map((bank) => option(bank, asked.bank, lang))}</select></div>
<div class="field"><label for="day">${WORDS.day[lang]}</label><input id="day" name="day" value="${asked.day}"></div>
<div class="field"><label for="lines">${WORDS.lines[lang]}</label><p>${WORDS.hint[lang]}</p><textarea id="lines" name="lines" rows="6" spellcheck="false">${asked.lines}</textarea></div>
<p><button class="large">${WORDS.sign[lang]}</button></p></form>
${text !== undefined && file(text, asked.day, lang)}</div>`
}
