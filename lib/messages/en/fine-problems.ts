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
  'bank-file.key-revoked': 'The file is signed by a key that was revoked on {on}; the bank has to sign it by its key in force. Nothing was taken in',
  'bank-file.own-key': 'You registered the key this file is signed by, so another administrator of the office has to take it in. Nothing was taken in',
  'bank-file.taken-before': 'This file was taken in before; it was not taken in again',
  'bank.code': 'A bank’s code has 2 to 40 lower-case letters, digits or hyphens, as its files say it',
  'bank.code-taken': 'There is a bank of this code already',
  'bank.name': 'A name has 2 to 60 characters',
  'bank-key.not-a-key': 'This is no public key; paste what the bank sent, from “BEGIN PUBLIC KEY” to “END PUBLIC KEY”',
  'bank-key.not-ed25519': 'This is a public key of another kind; the bank has to send an Ed25519 key',
  'bank-key.private': 'This is a private key, which must not leave the bank and is not kept here. Ask the bank to make a new pair and to send the public key',
  'bank-key.known': 'This key is or was registered already; the bank has to make a new one',
  'bank-key.changed-meanwhile': 'The key of this bank was changed meanwhile; go back and look at how it stands',
  'bank-payment.returned-already': 'This payment has been given back, or need not be',
  'decision-number.invalid': 'Enter the number of the decision, 15 digits',
} satisfies Wording<typeof original>
