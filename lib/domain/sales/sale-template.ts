import writeXlsxFile, { type Row } from 'write-excel-file/node'
import {
  getCellAddress, getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings, sanitizeTextContent,
} from 'write-excel-file/utility'
import type { Context } from '@/lib/kernel/context'
import type { Locale } from '@/lib/kernel/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import { HEADINGS } from './read-sheet'
import { MOST_ROWS } from './report-sales'
import { buyerDocuments, PLATE_TYPES, SALE_FIELDS, type SaleField } from './sale-input'
import { wordOf, type CodedField } from './sale-words'

const SHEET = 'xl/worksheets/sheet{id}.xml'
const WIDTHS: Partial<Record<SaleField, number>> = { vin: 22, model: 22, plateType: 22, documentKind: 30, documentNumber: 24, invoiceNumber: 20 }

type Choice = { readonly field: CodedField; readonly words: readonly string[] }

const choicesOf = (ctx: Context, locale: Locale): Choice[] => [
  { field: 'plateType', words: PLATE_TYPES.map((code) => wordOf('plateType', code, locale)) },
  { field: 'documentKind', words: buyerDocuments(ctx).map((code) => wordOf('documentKind', code, locale)) },
]

/** The words stand on the second sheet: a list inside the rule may not be longer than 255 characters. */
const rule = (sheet: string, { field, words }: Choice, column: number): string => {
  const at = SALE_FIELDS.indexOf(field)
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
const emptyRow = (): Row => SALE_FIELDS.map(() => ({ type: String, format: '@' }))

/** An empty workbook: the headings, and drop-downs where a word is to be chosen (ux.md §3). */
export const saleTemplate = async (ctx: Context, locale: Locale): Promise<Buffer> => {
  const words = messagesOf(locale).portal.import
  const choices = choicesOf(ctx, locale)
  const heading = (field: SaleField) => HEADINGS[field][locale === 'en' ? 1 : 0]
  const longest = Math.max(...choices.map((choice) => choice.words.length))
  return writeXlsxFile(
    [
      {
        sheet: words.sheet, stickyRowsCount: 1, columns: SALE_FIELDS.map((field) => ({ width: WIDTHS[field] ?? 14 })),
        data: [SALE_FIELDS.map((field) => bold(heading(field))), ...Array.from({ length: MOST_ROWS }, emptyRow)],
      },
      {
        sheet: words.wordSheet, columns: choices.map(() => ({ width: 34 })),
        data: [
          choices.map(({ field }) => bold(heading(field))),
          ...Array.from({ length: longest }, (_, row): Row => choices.map((choice) => ({ value: choice.words[row] ?? '', type: String }))),
        ],
      },
    ],
    { features: [dropDowns(words.wordSheet, choices)] },
  ).toBuffer()
}
