import type { places, provinces } from '../schema/places'

type PlaceRow = typeof places.$inferInsert & { readonly listed: boolean }

export const provinceRows: readonly (typeof provinces.$inferInsert)[] = [
  { code: '32', nameZh: '江苏', nameEn: 'Jiangsu' },
  { code: '35', nameZh: '福建', nameEn: 'Fujian' },
  { code: '32-2015', nameZh: '江苏（2015年重演）', nameEn: 'Jiangsu (re-enactment of 2015)', reenactment: true },
]

/** Their order is their block of numbers and phones; a new one goes to the end. */
export const placeRows: readonly PlaceRow[] = [
  {
    code: 'has', province: '32', host: 'has.122.example', adcode: '320800', platePrefix: '苏H', nameZh: '淮安', nameEn: "Huai'an",
    officeNameZh: '淮安市公安局交通警察支队车辆管理所', officeNameEn: "Huai'an Vehicle Administration Office", profile: 'current', listed: true,
  },
  {
    code: 'szv', province: '32', host: 'szv.122.example', adcode: '320500', platePrefix: '苏E', nameZh: '苏州', nameEn: 'Suzhou',
    officeNameZh: '苏州市公安局交通警察支队车辆管理所', officeNameEn: 'Suzhou Vehicle Administration Office', profile: 'current', listed: true,
  },
  {
    code: 'xmn', province: '35', host: 'xmn.122.example', adcode: '350200', platePrefix: '闽D', nameZh: '厦门', nameEn: 'Xiamen',
    officeNameZh: '厦门市公安局交通警察支队车辆管理所', officeNameEn: 'Xiamen Vehicle Administration Office', profile: 'current', listed: true,
  },
  {
    code: 'has-2015', province: '32-2015', host: 'has-2015.122.example', adcode: '320800', platePrefix: '苏H', nameZh: '淮安', nameEn: "Huai'an",
    officeNameZh: '淮安市公安局交通警察支队车辆管理所（2015年重演）', officeNameEn: "Huai'an Vehicle Administration Office (2015)", profile: 'seed2015', listed: true,
  },
]
