import { html, type Html } from './html'
import { linkIn, type Language, type Words } from './language'

const SECTIONS: readonly { readonly path: string; readonly name: Words }[] = [
  { path: '/phones', name: { zh: '手机', en: 'Phones' } },
  { path: '/identity', name: { zh: '身份核验', en: 'Identity' } },
  { path: '/wallet', name: { zh: '钱包', en: 'Wallet' } },
  { path: '/parcels', name: { zh: '邮件', en: 'Parcels' } },
  { path: '/tray', name: { zh: '读卡器', en: 'Card tray' } },
  { path: '/printer', name: { zh: '打印机', en: 'Printer' } },
  { path: '/bank', name: { zh: '银行', en: 'Bank' } },
  { path: '/test-sites', name: { zh: '考场', en: 'Test sites' } },
  { path: '/cameras', name: { zh: '抓拍', en: 'Cameras' } },
  { path: '/stage', name: { zh: '时钟与重演', en: 'Clock & stage' } },
]

const FRAME = {
  name: { zh: '外部世界', en: 'The outside world' },
  note: {
    zh: '演示环境：这里的人、卡片和手机都是虚构的，不发送任何真实短信。',
    en: 'Demonstration: the people, cards and phones here are invented; no real message is sent.',
  },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  other: { zh: 'English', en: '中文' },
  app: { zh: '打开平台', en: 'Open the platform' },
} satisfies Record<string, Words>

export type PageFrame = {
  readonly lang: Language
  readonly url: URL
  readonly appUrl: string
  readonly title: Words
  readonly lead?: Words
}

const otherLanguage = ({ lang, url }: PageFrame): string => {
  const query = new URLSearchParams(url.search)
  if (lang === 'zh') query.set('lang', 'en')
  else query.delete('lang')
  return query.size ? `${url.pathname}?${query}` : url.pathname
}

const sectionLink = (frame: PageFrame, { path, name }: (typeof SECTIONS)[number]): Html => {
  const isHere = frame.url.pathname === path || frame.url.pathname.startsWith(`${path}/`)
  return html`<a href="${linkIn(frame.lang, path)}" ${isHere && html`aria-current="page"`}>${name[frame.lang]}</a>`
}

export const layout = (frame: PageFrame, content: Html): Html => {
  const { lang } = frame
  return html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${frame.title[lang]} · ${FRAME.name[lang]}</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="data:,">
<script src="/live.js" defer></script>
</head>
<body>
<a class="skip" href="#main">${FRAME.skip[lang]}</a>
<header class="top">
<a class="mark" href="${linkIn(lang, '/')}"><span aria-hidden="true">◍</span> ${FRAME.name[lang]}</a>
<nav aria-label="${FRAME.name[lang]}">${SECTIONS.map((section) => sectionLink(frame, section))}</nav>
<div class="aside"><a href="${frame.appUrl}">${FRAME.app[lang]}</a>
<a href="${otherLanguage(frame)}" lang="${lang === 'zh' ? 'en' : 'zh-Hans'}">${FRAME.other[lang]}</a></div>
</header>
<main id="main">
<h1>${frame.title[lang]}</h1>
${frame.lead && html`<p class="lead">${frame.lead[lang]}</p>`}
${content}
</main>
<footer>${FRAME.note[lang]}</footer>
</body>
</html>`
}
