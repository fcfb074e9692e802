/** What people type becomes one form (standards.md §18): full-width to half-width, no outer space, upper case. */
export const normaliseCode = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()

/** Free text and names: composed, trimmed, inner runs of space made one; the registered form is kept otherwise. */
export const normaliseText = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ')

/** Names by script, not by a narrow range: 喆 翀 䶮 㛃 𬭎, 阿卜杜拉·买买提, John O’Neil; measured in code points. */
export const isPersonName = (text: string): boolean =>
  [...text].length >= 1 && [...text].length <= 60 && /^[\p{L}\p{M}][\p{L}\p{M}·.'’\- ]*$/u.test(text)

/** Own screens: first 3 and last 4 (standards.md §1). */
export const maskDocument = (number: string): string =>
  number.length <= 7 ? '*'.repeat(number.length) : number.slice(0, 3) + '*'.repeat(number.length - 7) + number.slice(-4)

export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** The district is enough to see that it is the right one. */
export const maskAddress = (address: string): string => `${[...address].slice(0, 6).join('')}****`

/** The family name gives way: 张*, 欧阳** and so on; receipts and lists. */
export const maskName = (name: string): string => {
  const letters = [...name]
  return letters.length < 2 ? '*' : '*'.repeat(letters.length - 1) + letters[letters.length - 1]
}
