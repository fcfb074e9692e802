import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { StatusTag } from '../ui/status-tag'
import { markupOf } from './markup-of'
import { Static } from './static'

/** Ends of void elements, the order of attributes and capitals in the names of HTML's (not of SVG's) do not matter to a browser. */
const alike = (html: string): string =>
  html.replaceAll(/<([a-z][\w:]*)((?: [^\s=>]+="[^"]*")*)\/?>/gi, (_tag, name: string, attributes: string) => {
    const sorted = [...attributes.matchAll(/ ([^\s=]+)="([^"]*)"/g)].map(([, key = '', value]) => `${/^(viewBox|textLength|lengthAdjust|preserveAspectRatio)$/.test(key) ? key : key.toLowerCase()}="${value}"`).toSorted()
    return `<${[name, ...sorted].join(' ')}>`
  })

const NASTY = `<script>alert("1")</script> & 'it' — 苏HA000A`
/** Put together, for the linter rightly lets nobody write it. */
const SCRIPT = ['javascript', 'alert(1)'].join(':')
const nothing: unknown = undefined

const TREES: Readonly<Record<string, ReactNode>> = {
  'texts of every sign': <p title={NASTY} className={NASTY}>{NASTY}</p>,
  'neighbouring texts, figures and nothing': <p>{'a'}{1}{0}{null}{undefined}{true}{false}{''}{'b'}</p>,
  'lists and fragments': <ul>{['x', 'y'].map((each) => <li key={each}><>{each}<b>{each}</b></></li>)}</ul>,
  'elements without an end': <div><br /><hr /><img src="/a.png" alt="" width={3} loading="lazy" /></div>,
  'flags': <div hidden><button type="submit" disabled>x</button><button type="button" disabled={false}>y</button><details open><summary>s</summary></details><ol reversed><li>1</li></ol></div>,
  'names that are said otherwise': <div><label htmlFor="q" className="a">q</label><p tabIndex={-1} title={NASTY} aria-describedby="x">q</p></div>,
  'aria and data say true and false': <div aria-hidden="true" aria-expanded={false} aria-busy={true} data-soft="" data-open={false} data-count={3} />,
  'what is left out': <a href="/a" title={nothing as string} lang={undefined} aria-current={undefined}>a</a>,
  'a table': <table><caption className="sr-only">c</caption><thead><tr><th scope="col" colSpan={2}>h</th></tr></thead><tbody><tr><td rowSpan={2}>1</td></tr></tbody></table>,
  'a moment and another language': <time dateTime="2026-11-29" lang="zh-Hans" translate="no">29</time>,
  'a drawing': <svg viewBox="0 0 1 1" preserveAspectRatio="none"><g className="a"><line x1={0} strokeWidth="2" strokeLinecap="round" strokeDasharray="1 2" /><text textAnchor="end" fontSize="15" fontWeight={700} dominantBaseline="middle" textLength={4} lengthAdjust="spacing">x</text><path d="M0 0" fillRule="evenodd" clipPath="url(#a)" fillOpacity={0.5} stroke="none" fill="none" /></g></svg>,
  'plates': <div><Plate number="苏HB888B" /><Plate number="苏HD12345" kind="new-energy" size="large" label={NASTY} /></div>,
  'addresses that only look like script': <div><a href={`/${SCRIPT}`}>a</a><a href={`?q=${SCRIPT}`}>b</a></div>,
  'signs and words': <div><StatusTag tone="done">{NASTY}</StatusTag><Icon name="back" className="h-4" /><Link href="/has" scroll={false}>x</Link></div>,
  'markup within markup': <div><Static as="ul" className="a" aria-label={NASTY}><li>{NASTY}</li></Static></div>,
}

describe('static markup is what the library makes of the same elements, every text escaped (C4)', () => {
  for (const [name, tree] of Object.entries(TREES))
    it(name, () => {
      expect(alike(markupOf(tree))).toBe(alike(renderToStaticMarkup(tree)))
    })

  it('an element made of it is the element itself', () => {
    const rows = [<li key="a">{NASTY}</li>]
    expect(renderToStaticMarkup(<Static as="ul" className="w">{rows}</Static>)).toBe(renderToStaticMarkup(<ul className="w">{rows}</ul>))
  })

  const wrong: Readonly<Record<string, ReactNode>> = {
    'an act': <a href="/a" onClick={() => undefined}>a</a>,
    'a form': <form action="/a" />,
    'a field': <input name="a" />,
    'a choice': <select name="a" />,
    'script as an address': <a href={SCRIPT}>a</a>,
    'script hidden in an address': <a href={' \u0001JaVa\nScript\t:alert(1)'}>a</a>,
    'looks as an object': <p style={{ color: 'red' }}>x</p>,
    'a promise': Promise.resolve('x'),
    'an attribute that is not a text': <p draggable>x</p>,
  }
  for (const [name, tree] of Object.entries(wrong))
    it(`${name} cannot stand in it`, () => {
      expect(() => markupOf(tree)).toThrow()
    })

  it('nor a component of the browser', () => {
    const Remote = Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') })
    expect(() => markupOf(<p><Remote /></p>)).toThrow('component of the browser')
  })
})
