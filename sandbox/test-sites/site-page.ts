import { html, type Html } from '../page/html'
import { linkIn, type Language, type Words } from '../page/language'
import type { TestSite, World } from '../world'

export const WORDS = {
  title: { zh: '考场系统', en: 'Test sites' },
  lead: {
    zh: '考场的系统把一天的成绩写成文件，用考场的密钥签名。考试员在平台上导入；改动一个字节，平台就不收。',
    en: 'The system of a test site writes a day’s results to a file and signs it with the site’s key. The examiner imports it; change one byte and the platform refuses it.',
  },
  none: { zh: '还没有考场。', en: 'There are no test sites yet.' },
  site: { zh: '考场', en: 'Site' },
  serial: { zh: '序号（每个文件一个，不能重复）', en: 'Serial (one for each file, never twice)' },
  day: { zh: '考试日期，例如 2026-11-28', en: 'Day of the test, like 2026-11-28' },
  lines: { zh: '每行一个预约：编号,成绩 或 编号,成绩,补考成绩 或 编号,absent（缺考）', en: 'A booking a line: number,score or number,score,re-sit or number,absent' },
  hint: { zh: '预约编号在办公端“考试计划”的场次页面上。', en: 'The numbers of bookings stand on the page of the session in the office, under “Test plan”.' },
  sign: { zh: '写出并签名', en: 'Write and sign' },
  wrong: { zh: '请填写考场、序号、日期（年-月-日）和至少一行成绩', en: 'Give the site, a serial, the day (year-month-day) and at least one line' },
  signed: { zh: '签好的文件', en: 'The signed file' },
  copy: { zh: '复制全部内容，贴到办公端“导入成绩文件”；或者保存成文件再选择。', en: 'Copy all of it into “Import results” in the office, or save it and choose the file.' },
  save: { zh: '保存成文件', en: 'Save as a file' },
} satisfies Record<string, Words>

export type Asked = { readonly site: string; readonly serial: string; readonly day: string; readonly lines: string }

const option = ({ id, name }: TestSite, chosen: string, lang: Language): Html => html`<option value="${id}" ${id === chosen && html`selected`}>${name[lang]}</option>`

/** A link that carries the file itself: nothing of it is kept here. */
const file = (text: string, serial: string, lang: Language): Html => html`<section class="card"><h2>${WORDS.signed[lang]}</h2><p>${WORDS.copy[lang]}</p>
<div class="field"><label for="signed">${WORDS.signed[lang]}</label><textarea id="signed" rows="8" readonly>${text}</textarea></div>
<p><a href="data:text/plain;base64,${Buffer.from(text).toString('base64')}" download="results-${serial}.txt">${WORDS.save[lang]}</a></p></section>`

export const sitePage = ({ testSites }: World, asked: Asked, lang: Language, { text, isWrong }: { readonly text?: string; readonly isWrong?: boolean } = {}): Html => {
  if (testSites.length === 0) return html`<p class="card empty">${WORDS.none[lang]}</p>`
  return html`${isWrong && html`<p class="notice" role="alert">${WORDS.wrong[lang]}</p>`}
<div class="two"><form class="card" method="post" action="${linkIn(lang, '/test-sites')}">
<div class="field"><label for="site">${WORDS.site[lang]}</label><select id="site" name="site">${testSites.map((site) => option(site, asked.site, lang))}</select></div>
<div class="field"><label for="serial">${WORDS.serial[lang]}</label><input id="serial" name="serial" inputmode="numeric" value="${asked.serial}"></div>
<div class="field"><label for="day">${WORDS.day[lang]}</label><input id="day" name="day" value="${asked.day}"></div>
<div class="field"><label for="lines">${WORDS.lines[lang]}</label><p>${WORDS.hint[lang]}</p><textarea id="lines" name="lines" rows="8" spellcheck="false">${asked.lines}</textarea></div>
<p><button class="large">${WORDS.sign[lang]}</button></p></form>
${text !== undefined && file(text, asked.serial, lang)}</div>`
}
