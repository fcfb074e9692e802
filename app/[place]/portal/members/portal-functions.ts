/** Functions of the portal an operator may be given (REG-17), in words. */
const WORDS = { sale: 'sale', 'sale-import': 'saleImport', '*': 'all' } as const

export const serviceWord = (service: string): (typeof WORDS)[keyof typeof WORDS] | null =>
  service === 'sale' || service === 'sale-import' || service === '*' ? WORDS[service] : null
