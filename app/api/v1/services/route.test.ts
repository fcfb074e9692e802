import { expect, test } from 'vitest'
import { z } from 'zod'
import { GET } from './route'

const service = z.strictObject({
  code: z.string().regex(/^[A-J]\d\d$/),
  category: z.string().length(1),
  titles: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  audience: z.array(z.string()),
  channels: z.array(z.string().length(1)),
  level: z.enum(['L0', 'L1', 'L2', 'LO']),
  state: z.enum(['open', 'planned']),
  planned: z.array(z.string().length(1)),
})

test('the catalogue lists all 131 items; open ones with the channels they are open on', async () => {
  const { services } = z.strictObject({ services: z.array(service) }).parse(await GET().json())
  expect(new Set(services.map(({ code }) => code)).size).toBe(131)
  expect(services.filter(({ state }) => state === 'open').map(({ code, channels }) => `${code} ${channels.join('')}`)).toEqual([
    'A01 WMD', 'A02 WMD', 'A03 WMO', 'A04 WMO',
    'B01 WMK', 'B02 OD', 'B03 WMKOD', 'B04 WMKOD', 'B05 WMKOD', 'B06 WMKOD', 'B07 WMKOD', 'B08 WMKO', 'B09 WMKD', 'B10 WMKD', 'B11 WMKD', 'B12 WMKD',
    'B13 WMD', 'B14 WMD', 'B15 WMD', 'B16 WMO', 'B17 O', 'B18 WMK', 'B19 WMKOD', 'B20 O', 'B21 WMK', 'B22 WMK', 'B23 WMKD',
    'C01 WMK', 'C02 WMKO', 'C03 WM', 'C04 WM', 'C05 WMOD', 'C06 WMKO', 'C07 WMK', 'E07 WMK', 'G18 WM',
  ])
  expect(services.find(({ code }) => code === 'B08')?.planned).toEqual(['V'])
})
