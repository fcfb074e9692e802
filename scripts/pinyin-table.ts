import { mkdirSync, writeFileSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'

/** Surnames and given-name characters most often met in names, most frequent first. */
const NAME_CHARACTERS =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤' +
  '伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰红文辉建国梅鹏飞雪玲志浩宇轩梓涵子欣怡雨佳俊晨思诗嘉博睿泽天晓婷雅慧琳颖琪瑶璐莹倩娟云春燕波斌峰健康宁安乐美月星海山川松柏竹菊凤喜庆福寿德仁义礼智信忠孝诚成功业荣光耀祖' +
  '喆翀瑄玥昇琦瑾瑜珺晟昊旭煜烨炜铭钧钰鑫森淼焱垚沁芷若萱蕊薇蓉莉'

const FIRST = 0x3400
const LAST = 0x9fff
/** Beyond the basic plane, only what the register of personal names has asked for. */
const RARE = [...'𬭎𬀩𬍛𬘭𬬱𬭬𬭚𬣙𬀪']

const gb2312 = new Map(
  Array.from({ length: 72 }, (_, row) => row + 0xb0).flatMap((high) =>
    Array.from({ length: 94 }, (_, cell): [string, number] => {
      const low = cell + 0xa1
      return [new TextDecoder('gb18030').decode(Uint8Array.of(high, low)), (high << 8) | low]
    }),
  ),
)
const nameRank = new Map([...NAME_CHARACTERS].map((character, index) => [character, index]))

/** Names first, then the common and the less common level of GB 2312, then the rest by code point. */
const rank = (character: string): number => {
  const name = nameRank.get(character)
  if (name !== undefined) return name
  const code = gb2312.get(character)
  if (code !== undefined) return code < 0xd800 ? 10_000 : 20_000
  return 30_000 + (character.codePointAt(0) ?? 0)
}

/** All readings, with the surname's own: 单 is dan, chan and shan. Keys type ü as v. */
const readings = (character: string): readonly string[] => {
  const common = pinyin(character, { type: 'array', toneType: 'none', multiple: true, v: true })
  const surname = pinyin(character, { type: 'array', toneType: 'none', mode: 'surname', v: true })
  return [...new Set([...common, ...surname])].filter((reading) => /^[a-z]+$/.test(reading))
}

const table = new Map<string, string[]>()
const characters = [...Array.from({ length: LAST - FIRST + 1 }, (_, offset) => String.fromCodePoint(FIRST + offset)), ...RARE]
for (const character of characters)
  for (const reading of readings(character)) table.set(reading, [...(table.get(reading) ?? []), character])

mkdirSync('public/pinyin', { recursive: true })
for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
  const syllables = [...table].filter(([syllable]) => syllable.startsWith(letter)).sort(([a], [b]) => a.localeCompare(b))
  const entries = syllables.map(([syllable, found]) => [syllable, found.toSorted((a, b) => rank(a) - rank(b)).join('')])
  writeFileSync(`public/pinyin/${letter}.json`, `${JSON.stringify(Object.fromEntries(entries))}\n`)
}
