import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { create } from 'fontkit'
import PDFDocument from 'pdfkit'
import { encode } from 'uqr'
import type { Text } from '@/lib/kernel/locale'
import { PAPER_FRAME } from '@/lib/messages/issued-paper-words'
import type { PaperSheet } from './paper-sheet'

type Doc = InstanceType<typeof PDFDocument>

const MARGIN = 56
const INK = '#1a1a1a'
const MUTED = '#595959'
const QR_SIZE = 120
const TERM_WIDTH = 150

type Font = ReturnType<typeof create>

let font: Promise<Font> | undefined
/**
 * Noto Sans SC draws the rare characters of names (䶮 㛃 𬭎); only what a paper uses of it is put into the file. Opened once:
 * its layout tables take longer to read than a sheet to set.
 */
const openFont = (): Promise<Font> =>
  (font ??= readFile(join(/* turbopackIgnore: true */ process.cwd(), 'assets/fonts/NotoSansSC-Regular.ttf')).then(create))

/** pdfkit takes an opened font as well as bytes, which its types leave out and the cast states. */
const asSource = (opened: Font): Uint8Array => opened as unknown as Uint8Array

/** Wide enough to be read at the same place on every sheet. */
const widthOf = (doc: Doc): number => doc.page.width - 2 * MARGIN

const twice = (doc: Doc, words: Text, size: number, align: 'left' | 'center'): void => {
  doc.fillColor(INK).fontSize(size).text(words['zh-Hans'], { align })
  doc.fillColor(MUTED).fontSize(Math.max(9, size * 0.5)).text(words.en, { align })
}

type Setting = { readonly term: number; readonly english: number; readonly value: number; readonly gap: number }

const WIDE: Setting = { term: 11, english: 8, value: 12, gap: 6 }
/** A decision says much, and stays on one sheet (VIO-11). */
const CLOSE: Setting = { term: 10, english: 7, value: 11, gap: 1 }
const MANY_ROWS = 11

const row = (doc: Doc, { term, value }: PaperSheet['rows'][number], set: Setting): void => {
  const top = doc.y
  doc.fillColor(MUTED).fontSize(set.term).text(term['zh-Hans'], MARGIN, top, { width: TERM_WIDTH })
  doc.fontSize(set.english).text(term.en, { width: TERM_WIDTH })
  const left = doc.y
  doc.fillColor(INK).fontSize(set.value).text(value, MARGIN + TERM_WIDTH + 12, top, { width: widthOf(doc) - TERM_WIDTH - 12 })
  doc.y = Math.max(left, doc.y) + set.gap
  doc.moveTo(MARGIN, doc.y).lineTo(MARGIN + widthOf(doc), doc.y).lineWidth(0.5).strokeColor('#cccccc').stroke()
  doc.y += set.gap
}

const QR_GAP = 6

const qr = (doc: Doc, text: string, left: number, top: number): void => {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const cell = QR_SIZE / size
  doc.rect(left, top, QR_SIZE, QR_SIZE).fill('#ffffff')
  data.forEach((line, y) => line.forEach((dark, x) => dark && doc.rect(left + x * cell, top + y * cell, cell, cell)))
  doc.fill('#000000')
}

const proof = (doc: Doc, { proof: address, check }: PaperSheet): void => {
  if (doc.y + QR_GAP + QR_SIZE + MARGIN > doc.page.height) doc.addPage()
  const top = doc.y + QR_GAP
  qr(doc, address, MARGIN, top)
  const besides = { width: widthOf(doc) - QR_SIZE - 16 }
  doc.fillColor(INK).fontSize(11).text(PAPER_FRAME.scan['zh-Hans'], MARGIN + QR_SIZE + 16, top + 12, { ...besides, link: address })
  doc.fillColor(MUTED).fontSize(9).text(PAPER_FRAME.scan.en, besides)
  doc.moveDown().fontSize(9).text(`${PAPER_FRAME.check['zh-Hans']}  ${PAPER_FRAME.check.en}`, besides)
  doc.fillColor(INK).fontSize(12).text(check, besides)
}

const draw = (doc: Doc, sheet: PaperSheet): void => {
  twice(doc, sheet.office, 14, 'center')
  doc.moveDown(0.5)
  twice(doc, sheet.title, 24, 'center')
  if (sheet.stamp) doc.moveDown(0.5).fillColor('#b00020').fontSize(20).text(`${sheet.stamp['zh-Hans']}  ${sheet.stamp.en}`, { align: 'center' })
  if (sheet.headline) doc.moveDown(0.5).fillColor(INK).fontSize(sheet.headline.length > 10 ? 30 : 60).text(sheet.headline, { align: 'center' })
  doc.moveDown()
  const set = sheet.rows.length > MANY_ROWS ? CLOSE : WIDE
  for (const each of sheet.rows) row(doc, each, set)
  doc.x = MARGIN
  for (const note of sheet.notes) {
    doc.y += set.gap
    twice(doc, note, 10, 'left')
  }
  proof(doc, sheet)
}

/** One A4 sheet, its text selectable and read aloud in Chinese. */
export const renderPdf = async (sheet: PaperSheet): Promise<Buffer> => {
  const opened = await openFont()
  const doc = new PDFDocument({
    size: 'A4', margin: MARGIN, lang: 'zh-CN', displayTitle: true, pdfVersion: '1.7', font: '',
    info: { Title: sheet.title['zh-Hans'], Creator: 'Open122', Producer: 'Open122' },
  })
  const parts: Buffer[] = []
  doc.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  doc.registerFont('sans', asSource(opened)).font('sans')
  draw(doc, sheet)
  doc.end()
  await ended
  return Buffer.concat(parts)
}
