import { html, type Html } from './page/html'
import type { Language, Words } from './page/language'
import type { World } from './world'

const WORDS = {
  terminal: { zh: '终端', en: 'Terminal' },
  choose: { zh: '切换', en: 'Choose' },
} satisfies Record<string, Words>

/** Terminals of the world and those that connected without being in it (enrolled later). */
export const terminalsOf = (world: World, devices: { terminals(): readonly string[] }) => [
  ...world.terminals,
  ...devices.terminals()
    .filter((code) => !world.terminals.some((terminal) => terminal.code === code))
    .map((code) => ({ place: '', code, name: { zh: code, en: code } })),
]

export const terminalChooser = (
  action: string, terminals: ReturnType<typeof terminalsOf>, chosen: string, lang: Language,
): Html => html`<form class="card row" method="get" action="${action}">
${lang === 'en' && html`<input type="hidden" name="lang" value="en">`}
<label for="terminal">${WORDS.terminal[lang]}</label>
<select id="terminal" name="terminal">${terminals.map(({ code, name }) =>
  html`<option value="${code}" ${code === chosen && html`selected`}>${name[lang]} (${code})</option>`)}</select>
<button class="plain">${WORDS.choose[lang]}</button></form>`
