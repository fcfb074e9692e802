import writeXlsxFile, { type Row } from 'write-excel-file/node'
import {
  getCellAddress, getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings, sanitizeTextContent,
} from 'write-excel-file/utility'
import type { Locale } from '@/lib/kernel/locale'
import { wordOf, type Column } from './column'
import { MOST_ROWS } from './read-rows'

const SHEET = 'xl/worksheets/sheet{id}.xml'

type Choice = { readonly at: number; readonly heading: string; readonly words: readonly string[] }

/** Which codes of a column are offered; without it all of its words. */
export type Offered = Readonly<Record<string, readonly string[]>>

const choicesOf = (columns: readonly Column[], locale: Locale, offered: Offered): Choice[] =>
  columns.flatMap((column, at) => (column.words
    ? [{ at, heading: column.heading[locale], words: (offered[column.field] ?? Object.keys(column.words(locale))).map((code) => wordOf(column, code, locale)) }]
    : []))

/** The words stand on the second sheet: a list inside the rule may not be longer than 255 characters. */
const rule = (sheet: string, { at, words }: Choice, column: number): string => {
  const cells = `${getCellAddress(1, at)}:${getCellAddress(MOST_ROWS, at)}`
  const letter = getCellAddress(0, column).replace(/\d+$/, '')
  const source = sanitizeTextContent(`'${sheet}'!$${letter}$2:$${letter}$${words.length + 1}`)
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>${source}</formula1></dataValidation>`
}

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number]

const dropDowns = (sheet: string, choices: readonly Choice[]): Feature => ({
  files: {
    transform: {
      [SHEET]: {
        transform: (xml, _options, { sheetIndex }) =>
          sheetIndex > 0
            ? xml
            : insertElementMarkupAccordingToOrderOfSiblings(
                xml,
                `<dataValidations count="${choices.length}">${choices.map((choice, column) => rule(sheet, choice, column)).join('')}</dataValidations>`,
                getOrderOfSiblings(SHEET, 'worksheet') ?? [],
                'worksheet',
              ),
      },
    },
  },
})

const bold = (value: string) => ({ value, fontWeight: 'bold' as const })

/** Cells are text, or a spreadsheet would round an identity number to fifteen digits. */
const emptyRow = (columns: readonly Column[]): Row => columns.map(() => ({ type: String, format: '@' }))

type Titles = { readonly sheet: string; readonly words: string }

/** An empty workbook: the headings, and drop-downs where a word is to be chosen (ux.md §3). */
export const sheetTemplate = async (columns: readonly Column[], locale: Locale, titles: Titles, offered: Offered = {}): Promise<Buffer> => {
  const choices = choicesOf(columns, locale, offered)
  const longest = Math.max(0, ...choices.map((choice) => choice.words.length))
  const first = {
    sheet: titles.sheet, stickyRowsCount: 1, columns: columns.map(({ width = 14 }) => ({ width })),
    data: [columns.map(({ heading }) => bold(heading[locale])), ...Array.from({ length: MOST_ROWS }, () => emptyRow(columns))],
  }
  if (choices.length === 0) return writeXlsxFile([first]).toBuffer()
  return writeXlsxFile(
    [
      first,
      {
        sheet: titles.words, columns: choices.map(() => ({ width: 34 })),
        data: [
          choices.map(({ heading }) => bold(heading)),
          ...Array.from({ length: longest }, (_, row): Row => choices.map((choice) => ({ value: choice.words[row] ?? '', type: String }))),
        ],
      },
    ],
    { features: [dropDowns(titles.words, choices)] },
  ).toBuffer()
}
