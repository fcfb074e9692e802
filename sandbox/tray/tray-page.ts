import { html, type Html } from '../page/html'
import { linkIn, type Language, type Words } from '../page/language'
import { liveRegion } from '../page/live-region'
import { terminalChooser, terminalsOf } from '../terminal-chooser'
import type { Person, World } from '../world'
import type { Trays } from './trays'

export const WORDS = {
  title: { zh: '读卡器', en: 'Card tray' },
  lead: {
    zh: '选一台自助终端，把一个人的身份证放上去，再拿开。终端的页面会立刻知道。',
    en: 'Choose a terminal, lay a person’s identity card on its tray and take it off again. The terminal’s page learns of it at once.',
  },
  person: { zh: '谁的身份证', en: 'Whose card' },
  lay: { zh: '放上身份证', en: 'Lay the card on' },
  takeOff: { zh: '拿开身份证', en: 'Take the card off' },
  unread: { zh: '放一张读不出的卡', en: 'Lay a card that cannot be read' },
  empty: { zh: '托盘是空的', en: 'The tray is empty' },
  bad: { zh: '读不出的卡', en: 'Unreadable card' },
  listening: { zh: '终端已连接', en: 'terminal connected' },
  alone: { zh: '没有终端连接', en: 'no terminal connected' },
  none: { zh: '还没有终端。', en: 'There are no terminals yet.' },
  name: { zh: '姓名', en: 'Name' }, sex: { zh: '性别', en: 'Sex' }, nation: { zh: '民族', en: 'Nation' },
  born: { zh: '出生', en: 'Born' }, address: { zh: '住址', en: 'Address' },
  M: { zh: '男', en: 'male' }, F: { zh: '女', en: 'female' },
} satisfies Record<string, Words>

const idCard = (person: Person, lang: Language): Html => html`<div class="idcard"><dl lang="zh-Hans">
<dt>${WORDS.name[lang]}</dt><dd>${person.name}</dd>
<dt>${WORDS.sex[lang]}</dt><dd>${WORDS[person.sex][lang]} · ${WORDS.nation[lang]} ${person.nation}</dd>
<dt>${WORDS.born[lang]}</dt><dd class="num">${person.bornOn}</dd>
<dt>${WORDS.address[lang]}</dt><dd>${person.address}</dd></dl>
<div class="number">${person.number}</div></div>`

export const traySlot = (trays: Trays, terminal: string, lang: Language): Html => {
  const laid = trays.onTray(terminal)
  const isHeard = trays.listening(terminal) > 0
  const what = laid === undefined ? html`<p class="empty">${WORDS.empty[lang]}</p>`
    : laid === 'unread' ? html`<div class="idcard blank">${WORDS.bad[lang]}</div>`
    : idCard(laid.person, lang)
  return html`<p><span class="badge ${!isHeard && 'off'}">${isHeard ? '●' : '○'} ${isHeard ? WORDS.listening[lang] : WORDS.alone[lang]}</span></p>
<div class="slot">${what}</div>`
}

const option = (person: Person): Html =>
  html`<option value="${person.number}">${person.name} · ${person.number.slice(0, 3)}…${person.number.slice(-4)}</option>`

const peopleOptions = (world: World, place: string, lang: Language): Html => {
  const here = world.people.filter((person) => person.place === place)
  const elsewhere = world.places.filter(({ code }) => code !== place && world.people.some((person) => person.place === code))
  return html`${here.map(option)}${elsewhere.map(({ code, name }) => html`<optgroup label="${name[lang]}">${
    world.people.filter((person) => person.place === code).map(option)}</optgroup>`)}${
    world.people.filter((person) => person.place === undefined).map(option)}`
}

export const trayPage = (world: World, trays: Trays, chosen: string, lang: Language): Html => {
  const terminals = terminalsOf(world, trays)
  const terminal = terminals.find(({ code }) => code === chosen) ?? terminals[0]
  if (!terminal) return html`<p class="card empty">${WORDS.none[lang]}</p>`
  const { code, place } = terminal
  return html`${terminalChooser('/tray', terminals, code, lang)}
<div class="two"><section>${liveRegion(lang, `/tray/slot?terminal=${encodeURIComponent(code)}`, traySlot(trays, code, lang))}</section>
<form class="card" method="post" action="${linkIn(lang, '/tray')}"><input type="hidden" name="terminal" value="${code}">
<div class="field"><label for="person">${WORDS.person[lang]}</label><select id="person" name="number" size="8">${peopleOptions(world, place, lang)}</select></div>
<p><button class="large" name="act" value="lay">${WORDS.lay[lang]}</button></p>
<p><button class="large plain" name="act" value="take-off">${WORDS.takeOff[lang]}</button></p>
<button class="plain" name="act" value="unread">${WORDS.unread[lang]}</button></form></div>`
}
