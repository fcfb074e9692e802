import { html, type Html } from '../page/html'
import { linkIn, type Language, type Words } from '../page/language'
import type { World } from '../world'
import type { Answer } from './send-capture'

export const WORDS = {
  title: { zh: '抓拍设备', en: 'Cameras' },
  lead: {
    zh: '路边的设备拍下一辆车，用自己的密钥签名后送给平台。审核通过后，车主会收到告知。图片是画出来的，不是任何人的车。',
    en: 'A camera takes a picture of a car, signs it with its own key and sends it in. Once checked, the owner is told. The picture is drawn; it shows nobody’s car.',
  },
  none: { zh: '还没有设备。', en: 'There are no cameras yet.' },
  camera: { zh: '设备', en: 'Camera' },
  plateType: { zh: '号牌种类（02 小型汽车，52 小型新能源）', en: 'Plate type (02 car, 52 electric car)' },
  plate: { zh: '号牌', en: 'Plate' },
  code: { zh: '违法行为', en: 'Violation' },
  send: { zh: '拍照并报送', en: 'Take and send' },
  taken: { zh: '平台收下了。到办公端“违法记录”审核。', en: 'The platform took it. Check it in the office, under “Violations”.' },
  refused: { zh: '平台没有收下', en: 'The platform refused it' },
  silent: { zh: '平台没有回答', en: 'The platform did not answer' },
} satisfies Record<string, Words>

const ACTS: readonly { readonly code: string; readonly name: Words }[] = [
  { code: '1039', name: { zh: '违反规定停放', en: 'Parking against the rules' } },
  { code: '1019', name: { zh: '违反规定使用专用车道', en: 'Using a reserved lane' } },
  { code: '1044', name: { zh: '在禁止掉头处掉头', en: 'Turning round where it is forbidden' } },
  { code: '1101', name: { zh: '驾驶人未系安全带', en: 'Driver without seat belt' } },
  { code: '1102', name: { zh: '不按规定使用灯光', en: 'Lights used against the rules' } },
  { code: '9999', name: { zh: '代码表里没有的代码', en: 'A code that is not in the table' } },
]

export type Asked = { readonly camera: string; readonly plateType: string; readonly plate: string; readonly code: string }

const option = (value: string, label: string, chosen: string): Html => html`<option value="${value}" ${value === chosen && html`selected`}>${label}</option>`

const said = ({ status, text }: Answer, lang: Language): Html => {
  if (status === 200) return html`<p class="notice" role="status">${WORDS.taken[lang]}</p>`
  return html`<div class="notice" role="alert"><p>${status === 0 ? WORDS.silent[lang] : `${WORDS.refused[lang]} (${status})`}</p>${text !== '' && html`<pre>${text}</pre>`}</div>`
}

export const cameraPage = ({ cameras, places }: World, asked: Asked, lang: Language, sent?: Answer): Html => {
  if (cameras.length === 0) return html`<p class="card empty">${WORDS.none[lang]}</p>`
  const placeOf = (code: string): string => places.find((place) => place.code === code)?.name[lang] ?? code
  return html`${sent && said(sent, lang)}
<form class="card" method="post" action="${linkIn(lang, '/cameras')}">
<div class="field"><label for="camera">${WORDS.camera[lang]}</label><select id="camera" name="camera">${cameras.map(({ id, place, number, road }) => option(id, `${placeOf(place)} ${number} ${road[lang]}`, asked.camera))}</select></div>
<div class="field"><label for="plateType">${WORDS.plateType[lang]}</label><input id="plateType" name="plateType" value="${asked.plateType}"></div>
<div class="field"><label for="plate">${WORDS.plate[lang]}</label><input id="plate" name="plate" list="plates" value="${asked.plate}"><datalist id="plates">${[...new Set(cameras.flatMap(({ plates }) => plates))].map((plate) => html`<option value="${plate}"></option>`)}</datalist></div>
<div class="field"><label for="code">${WORDS.code[lang]}</label><select id="code" name="code">${ACTS.map(({ code, name }) => option(code, `${code} ${name[lang]}`, asked.code))}</select></div>
<p><button class="large">${WORDS.send[lang]}</button></p></form>`
}
