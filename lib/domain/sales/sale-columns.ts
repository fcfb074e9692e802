import type { Locale, Text } from '@/lib/kernel/locale'
import { messagesOf } from '@/lib/messages/messages-of'
import type { Column } from '../sheets/column'
import { SALE_FIELDS, type SaleField } from './sale-input'

const HEADINGS: Readonly<Record<SaleField, Text>> = {
  vin: { 'zh-Hans': '车辆识别代号', en: 'VIN' },
  model: { 'zh-Hans': '厂牌型号', en: 'Model' },
  colour: { 'zh-Hans': '车身颜色', en: 'Colour' },
  plateType: { 'zh-Hans': '号牌种类', en: 'Plate type' },
  buyerName: { 'zh-Hans': '购买人', en: 'Buyer' },
  documentKind: { 'zh-Hans': '证件种类', en: 'Document' },
  documentNumber: { 'zh-Hans': '证件号码', en: 'Document number' },
  country: { 'zh-Hans': '签发国', en: 'Country' },
  buyerPhone: { 'zh-Hans': '购买人手机', en: 'Phone' },
  invoiceNumber: { 'zh-Hans': '发票号码', en: 'Invoice number' },
  invoiceOn: { 'zh-Hans': '开票日期', en: 'Invoice date' },
}

const MORE: Readonly<Partial<Record<SaleField, Omit<Column, 'field' | 'heading'>>>> = {
  vin: { isQuoted: true, width: 22 },
  model: { width: 22 },
  plateType: { words: (locale: Locale) => messagesOf(locale).plates.type, isQuoted: true, width: 22 },
  documentKind: {
    words: (locale: Locale) => messagesOf(locale).accounts.document, short: { 身份证: 'resident-card', 营业执照: 'credit-code-certificate' }, isQuoted: true, width: 30,
  },
  documentNumber: { width: 24 },
  country: { isOptional: true, isQuoted: true },
  buyerPhone: { isOptional: true },
  invoiceNumber: { isQuoted: true, width: 20 },
  invoiceOn: { isDay: true, isQuoted: true },
}

/** A dealer's spreadsheet, in the order of the form (ux.md §3). */
export const SALE_COLUMNS: readonly Column<SaleField>[] = SALE_FIELDS.map((field) => ({ field, heading: HEADINGS[field], ...MORE[field] }))
