import { describe, expect, it } from 'vitest'
import { isPublicOrigin } from './public-origin'

describe('[D6] partner origins in production', () => {
  it.each([
    'http://sms.partner.cn', 'https://localhost', 'https://127.0.0.1', 'https://[::1]', 'https://[::ffff:7f00:1]',
    'https://2130706433', 'https://0x7f.1', 'https://10.1.2.3', 'https://169.254.169.254', 'https://[fd00::1]',
    'https://printer.local', 'https://user@sms.partner.cn', 'https://sms.partner.cn/path', 'intranet', '',
  ])('refuses %s', (origin) => expect(isPublicOrigin(origin)).toBe(false))

  it.each(['https://sms.partner.cn', 'https://sms.partner.cn:8443', 'https://203.119.25.1', 'https://[2400:3200::1]'])(
    'accepts %s',
    (origin) => expect(isPublicOrigin(origin)).toBe(true),
  )
})
