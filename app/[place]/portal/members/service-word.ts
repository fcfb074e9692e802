/** The word of a function an operator may be given (REG-17); null for one the portal does not have. */
export const serviceWord = (service: string): 'all' | 'sale' | null => {
  if (service === '*') return 'all'
  return service === 'sale' ? 'sale' : null
}
