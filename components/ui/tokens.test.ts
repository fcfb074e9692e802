import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('app/globals.css', 'utf8')

/** The variables of every block whose selector names one of the given parts, later blocks winning. */
const tokensOf = (...parts: readonly string[]): Map<string, string> => {
  const tokens = new Map<string, string>()
  for (const [, selector = '', body = ''] of css.split('@theme')[0]?.matchAll(/([^{}]+)\{([^}]*)\}/g) ?? []) {
    if (!parts.some((part) => selector.includes(part))) continue
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) tokens.set(name, value)
  }
  return tokens
}

const channel = (hex: string): number => {
  const value = Number.parseInt(hex, 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

const luminance = (colour: string): number =>
  0.2126 * channel(colour.slice(1, 3)) + 0.7152 * channel(colour.slice(3, 5)) + 0.0722 * channel(colour.slice(5, 7))

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['page', 'surface', 'sunken']
const TEXT_ON = [
  ...['ink', 'muted', 'link', 'error'].flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ...['info', 'success', 'warning', 'error'].map((tone) => [tone, `${tone}-tint`] as const),
  ['on-brand', 'brand'], ['on-brand', 'brand-deep'], ['on-brand', 'error'], ['brand', 'brand-tint'], ['brand', 'surface'],
] as const

const MODES = [
  { name: 'standard', parts: [':root', '"standard"'], text: 4.5, edge: 3, body: 17, small: 14, target: 44, gap: 8, chars: 34, leading: 1.6 },
  { name: 'elder', parts: [':root', '"elder"'], text: 7, edge: 4.5, body: 22, small: 18, target: 60, gap: 12, chars: 26, leading: 1.7 },
  { name: 'kiosk', parts: [':root', '"kiosk"'], text: 7, edge: 4.5, body: 28, small: 24, target: 80, gap: 16, chars: 24, leading: 1.6 },
  { name: 'kiosk-elder', parts: [':root', '"kiosk-elder"'], text: 7, edge: 4.5, body: 36, small: 30, target: 96, gap: 20, chars: 18, leading: 1.7 },
] as const

describe.each(MODES)('tokens of the $name mode (ux.md §1.1)', ({ parts, text, edge, body, small, target, gap, chars, leading }) => {
  const size = (name: string, tokens: Map<string, string>) => Number.parseFloat(tokens.get(name) ?? '') * 16

  it('has the sizes of the table', () => {
    const tokens = tokensOf(...parts)
    expect({
      body: size('font-body', tokens), small: size('font-small', tokens), target: size('target', tokens), gap: size('target-gap', tokens),
      chars: Number(tokens.get('measure-chars')), leading: Number(tokens.get('leading')),
    }).toEqual({ body, small, target, gap, chars, leading })
  })

  it.each(['normal', 'high'])('reads at %s contrast', (level) => {
    const tokens = tokensOf(...parts, ...(level === 'high' ? ['"high"'] : []))
    const ratio = (one: string, other: string) => contrast(tokens.get(one) ?? '#000000', tokens.get(other) ?? '#000000')
    const weak = [
      ...TEXT_ON.filter(([one, other]) => ratio(one, other) < text),
      ...GROUNDS.filter((ground) => ratio('edge', ground) < edge).map((ground) => ['edge', ground]),
    ].map(([one = '', other = '']) => `${one} on ${other}: ${ratio(one, other).toFixed(2)}`)
    expect(weak).toEqual([])
  })
})
