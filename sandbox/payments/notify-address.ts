/** The sandbox calls back on this machine alone. */
export const isOnThisMachine = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, search } = new URL(address)
  return protocol === 'http:' && search === '' && (hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost'))
}
