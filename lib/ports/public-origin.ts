import { BlockList, isIP } from 'node:net'

const closed = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12],
  ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3],
] as const) closed.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 96], ['64:ff9b::', 96], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8],
] as const) closed.addSubnet(net, bits, 'ipv6')

/** Loopback, private, link-local, mapped and multicast addresses are no place for a partner (security D6). */
export const isPublicAddress = (address: string): boolean => {
  // A block list reads a mapped subnet as the whole of IPv4, so mapped addresses are named here.
  if (/^::ffff:/i.test(address)) return false
  const family = isIP(address)
  return family !== 0 && !closed.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/** `MODE=production` accepts a partner's origin only if this holds; host names are resolved again when called. */
export const isPublicOrigin = (origin: string): boolean => {
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  if (url.protocol !== 'https:' || url.origin !== origin) return false
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host)) return isPublicAddress(host)
  return host.includes('.') && !/(^|\.)(localhost|local|internal|test|invalid|example)$/.test(host)
}
