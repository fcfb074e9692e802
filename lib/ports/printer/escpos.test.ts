import { describe, expect, it } from 'vitest'
import { columnsOf, encodeReceipt } from './escpos'

const body = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').replace(/^1b401c26/, '').replace(/1d564200$/, '')
const encode = (...lines: Parameters<typeof encodeReceipt>[0]) => encodeReceipt(lines, { columns: 32 })

describe('KSK receipts: ESC/POS', () => {
  it('resets, switches to Chinese and cuts', () => {
    expect(Buffer.from(encode()).toString('hex')).toBe('1b401c261d564200')
  })

  it('sets a large, bold, centred line and goes back to plain', () => {
    expect(body(encode({ kind: 'text', text: '苏H', align: 'centre', bold: true, large: true }))).toBe(
      '1b6101' + '1b4501' + '1d2111' + 'cbd548' + '0a' + '1d2100' + '1b4500' + '1b6100',
    )
  })

  it('sends no control character of a text to the printer', () => {
    const bytes = encodeReceipt([{ kind: 'pair', label: 'a\u001b@', value: '\u001dV\u0000' }], { columns: 32 })
    expect(Buffer.from(bytes.slice(4, -4)).includes(0x1b)).toBe(false)
    expect(Buffer.from(bytes.slice(4, -4)).includes(0x1d)).toBe(false)
  })

  it('puts a pair on one line when it fits, on two when not', () => {
    const text = (label: string, value: string) => Buffer.from(encode({ kind: 'pair', label, value }).slice(4, -4)).toString('latin1')
    expect(text('No', 'A1')).toBe(`No${' '.repeat(28)}A1\n`)
    expect(text('A'.repeat(20), 'B'.repeat(13))).toBe(`${'A'.repeat(20)}\n${' '.repeat(19)}${'B'.repeat(13)}\n`)
  })

  it('counts two columns for a Chinese character', () => expect(columnsOf('号牌 No')).toBe(7))

  it('draws a rare character in the line when it can', () => {
    const glyph = { width: 8, height: 24, bits: Uint8Array.from({ length: 24 }, (_, row) => (row === 9 ? 0xff : 0)) }
    const bytes = encodeReceipt([{ kind: 'text', text: '㛃' }], { columns: 32, drawGlyph: () => glyph })
    expect(Buffer.from(bytes).toString('hex')).toContain('1b2a210800' + '004000'.repeat(8) + '0a')
  })

  it('gives the length of a QR text in two bytes', () => {
    const text = 'x'.repeat(300)
    expect(Buffer.from(encode({ kind: 'qr', text })).toString('hex')).toContain('1d286b' + '2f01' + '315030' + '78'.repeat(300))
  })
})
