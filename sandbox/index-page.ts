import { now } from './clock'
import { page } from './http/reply'
import { get, type Route } from './http/route'
import { html, type Html } from './page/html'
import { linkIn, type Language, type Words } from './page/language'
import { layout } from './page/layout'
import { liveRegion } from './page/live-region'
import { PROVIDERS } from './payments/faults'
import { stateOf } from './payments/orders'
import type { Sandbox } from './sandbox'

const WORDS = {
  title: { zh: '外部世界', en: 'The outside world' },
  lead: {
    zh: '平台与之打交道的一切都在这里：手机、身份核验机关、支付机构、快递公司、读卡器、打印机和时钟。让它们正常，也让它们出错。',
    en: 'Everything the platform deals with: phones, the identity authority, payment providers, the carrier, card readers, printers and the clock. Let them work, and let them fail.',
  },
  noWorld: { zh: '还没有演示世界：请先运行 npm start 或 npm run seed。', en: 'There is no demo world yet: run npm start or npm run seed first.' },
} satisfies Record<string, Words>

type Tile = { readonly path: string; readonly glyph: string; readonly title: Words; readonly text: Words; readonly state: Words }

const counted = (count: number, zh: string, en: string): Words => ({ zh: `${count} ${zh}`, en: `${count} ${en}` })

const tilesOf = ({ world, phones, vendor, authority, payments, carrier, trays, printers, crowd }: Sandbox): readonly Tile[] => {
  const { refuses, down } = authority.settings()
  const { people, accounts, testSites, cameras, banks } = world()
  return [
    {
      path: '/phones', glyph: '▯',
      title: { zh: '手机', en: 'Phones' },
      text: { zh: '收到的短信与验证码、回复、动态口令。', en: 'Messages and codes received, replies, time-based codes.' },
      state: vendor.isDown() ? { zh: '✕ 短信通道中断', en: '✕ SMS vendor down' }
        : counted(phones.active(now()).length, `部手机收到短信 · 共 ${people.length + accounts.length} 部`, `phones with messages · ${people.length + accounts.length} in all`),
    },
    {
      path: '/identity', glyph: '◎',
      title: { zh: '身份核验', en: 'Identity authority' },
      text: { zh: '姓名与证件号码、人脸比对。', en: 'Name with number, face with owner.' },
      state: down ? { zh: '✕ 中断', en: '✕ down' } : refuses ? { zh: '✕ 一律不符', en: '✕ nothing matches' } : { zh: '✓ 照常', en: '✓ as usual' },
    },
    {
      path: '/wallet', glyph: '¥',
      title: { zh: '钱包', en: 'Wallet' },
      text: { zh: '扫码付款：按时、迟付、付两次、付错、退款与对账。', en: 'Scan and pay: in time, late, twice, wrongly; refunds and statements.' },
      state: PROVIDERS.some((provider) => payments.faultsOf(provider).down) ? { zh: '✕ 支付中断', en: '✕ a provider is down' }
        : counted(payments.orders.all().filter((order) => stateOf(order) === 'open').length, '笔待付款', 'orders to be paid'),
    },
    {
      path: '/bank', glyph: '元',
      title: { zh: '银行柜台', en: 'Bank counter' },
      text: { zh: '在柜台缴罚款，写出并签名一天的代收文件。', en: 'Pay a fine at a counter; write and sign the file of the day.' },
      state: counted(banks.length, '家银行', 'banks'),
    },
    {
      path: '/parcels', glyph: '✉',
      title: { zh: '邮件台', en: 'Parcel desk' },
      text: { zh: '牌证邮件：揽收、派送、签收、拒收与退回。', en: 'Plates and papers by post: collected, delivered, refused, returned.' },
      state: carrier.isDown() ? { zh: '✕ 快递中断', en: '✕ carrier down' } : counted(carrier.all().length, '件邮件', 'parcels'),
    },
    {
      path: '/tray', glyph: '▭',
      title: { zh: '读卡器', en: 'Card tray' },
      text: { zh: '把身份证放到自助终端上。', en: 'Lay an identity card on a terminal.' },
      state: counted(trays.terminals().length, '台终端已连接', 'terminals connected'),
    },
    {
      path: '/printer', glyph: '≣',
      title: { zh: '打印机', en: 'Receipt printer' },
      text: { zh: '终端打印的凭条；缺纸与卡纸。', en: 'What terminals print; paper out and jams.' },
      state: counted(printers.printed(), '张凭条', 'receipts'),
    },
    {
      path: '/test-sites', glyph: '✎',
      title: { zh: '考场系统', en: 'Test sites' },
      text: { zh: '写出并签名一天的考试成绩，供考试员导入。', en: 'Write and sign a day’s test results for the examiner to import.' },
      state: counted(testSites.length, '个考场', 'sites'),
    },
    {
      path: '/cameras', glyph: '◉',
      title: { zh: '抓拍设备', en: 'Cameras' },
      text: { zh: '拍下一辆车，签名后送给平台审核。', en: 'Take a picture of a car, sign it and send it in to be checked.' },
      state: counted(cameras.length, '台设备', 'cameras'),
    },
    {
      path: '/stage', glyph: '◷',
      title: { zh: '时钟与重演', en: 'Clock & stage' },
      text: { zh: '重演 2015 年 10 月 29 日的放号，调整业务时钟。', en: 'Re-enact the release of 29 October 2015, set the business clock.' },
      state: crowd.state().running ? counted(crowd.state().chosen, '副号牌已由模拟车主选定', 'numbers chosen by simulated owners')
        : { zh: '模拟车主未出发', en: 'owners at rest' },
    },
  ]
}

const tile = ({ path, glyph, title, text, state }: Tile, lang: Language): Html => html`<a class="card tile" href="${linkIn(lang, path)}">
<span class="glyph" aria-hidden="true">${glyph}</span><h2>${title[lang]}</h2><span>${text[lang]}</span><div class="state">${state[lang]}</div></a>`

const tiles = (sandbox: Sandbox, lang: Language): Html => html`${sandbox.world().generatedOn === '' && html`<p class="notice">${WORDS.noWorld[lang]}</p>`}
<div class="grid">${tilesOf(sandbox).map((one) => tile(one, lang))}</div>`

export const indexRoutes = (sandbox: Sandbox): readonly Route[] => [
  get('/', ({ lang, url }) => page(layout(
    { lang, url, appUrl: sandbox.config.appUrl, title: WORDS.title, lead: WORDS.lead }, liveRegion(lang, '/tiles', tiles(sandbox, lang)),
  ))),
  get('/tiles', ({ lang }) => page(tiles(sandbox, lang))),
]
