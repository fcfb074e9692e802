import { expect, type Page } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { registered } from '@/lib/services/registry'

/** What people of the examples write about themselves, as they wrote it. */
const WRITTEN = registered.flatMap(({ examples }) => examples).flatMap(({ answers }) => Object.values(answers).flatMap((step) => Object.values(step ?? {}))).filter((answer): answer is string => typeof answer === 'string' && answer !== '')

const ROOTS = Object.keys(messagesOf('zh-Hans'))

type Said = { readonly text: string; readonly lang: string }

/** All that a page says, seen or read aloud, with the language it says it in. Hidden values are not said. */
const everythingSaid = (page: Page): Promise<Said[]> =>
  page.evaluate(() => {
    const langOf = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') ?? ''
    const said: { text: string; lang: string }[] = [{ text: document.title, lang: langOf(document.documentElement) }]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      if (text && !node.parentElement?.closest('script, style, noscript, svg[role="img"]')) said.push({ text, lang: langOf(node.parentElement) })
    }
    for (const element of document.querySelectorAll('[aria-label], [alt], [placeholder], [title]'))
      for (const name of ['aria-label', 'alt', 'placeholder', 'title']) {
        const text = element.getAttribute(name)?.trim()
        if (text) said.push({ text, lang: langOf(element) })
      }
    return said
  })

const HAN = /\p{Script=Han}/u
/** A plate's first sign is a character in every language, and a prefix or a range shows no more of it. */
const PLATE = /\p{Script=Han}[A-Z](?![a-z])/gu
/** Four Latin words in a row are a sentence; fewer may be a name, a unit or a code. */
const ENGLISH = /\p{Script=Latin}{2,}(?:[ ,’'-]+\p{Script=Latin}{2,}){3,}/u
const KEY = new RegExp(`^(?:${ROOTS.join('|')})(?:\\.[\\w-]+)+$`)

/** ux.md §1.2: one language a page; a name says by `lang` where it stands for itself that it is in another, and no message is missing. */
export const expectOneLanguage = async (page: Page, name: string, locale: 'zh-Hans' | 'en'): Promise<void> => {
  const said = await everythingSaid(page)
  expect.soft(said.filter(({ text }) => KEY.test(text)).map(({ text }) => text), `${name}: a key instead of words`).toEqual([])
  const names = [...WRITTEN, ...said.filter(({ lang }) => lang !== locale).map(({ text }) => text)].sort((a, b) => b.length - a.length)
  const unnamed = (text: string) => names.reduce((rest, each) => rest.replaceAll(each, ''), text)
  const isForeign = ({ text, lang }: Said) => (lang.startsWith('en') ? HAN.test(unnamed(text).replaceAll(PLATE, '')) : ENGLISH.test(text))
  expect.soft([...new Set(said.filter(isForeign).map(({ text }) => text.slice(0, 60)))], `${name}: words of another language`).toEqual([])
  expect.soft(await page.locator('html').getAttribute('lang'), name).toBe(locale)
}
