import type { Wording } from '../wording'
import type { fineProblems as original } from '../zh-Hans/fine-problems'

export const fineProblems = {
  'fine.nothing-due': 'What you chose is paid or revoked by now. Go back to see how it stands',
  'fine.none-chosen': 'Choose at least one fine',
  'fine.too-many': 'At most 50 fines can be paid at once. Pay them in parts',
  'fine.looked-up-often': 'Looked up too often. Try again in ten minutes',
  'bank-file.not-a-file': 'This is no file of a bank’s counters; choose the file its system wrote',
  'bank-file.too-long': 'The file is too large; the bank has to divide it',
  'bank-file.lines': 'The file has no payments, or more than {most, number}, or not as many as its first line says',
  'bank-file.line': 'Line {line, number} is not in the right form, or of another day than the file; nothing was taken in',
  'bank-file.line-twice': 'The serial of line {line, number} stands further up; nothing was taken in',
  'bank-file.in-the-future': 'The day of the file has not come yet; nothing was taken in',
  'bank-file.forged': 'The signature is not the bank’s; the file may have been changed. Nothing was taken in',
  'bank-file.taken-before': 'This file was taken in before; it was not taken in again',
  'bank-payment.returned-already': 'This payment has been given back, or need not be',
  'decision-number.invalid': 'Enter the number of the decision, 15 digits',
} satisfies Wording<typeof original>
