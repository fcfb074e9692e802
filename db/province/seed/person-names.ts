import type { Seeded } from './seeded-random'

type Signs = readonly [string, ...string[]]

const signs = (text: string): Signs => {
  const [first = '', ...rest] = text.split(' ')
  return [first, ...rest]
}

/** The commonest family names and given-name characters; combined by chance, they name nobody in particular. */
const FAMILY = signs('王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 萧 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 汪 范 廖 石 金 贾 韦 夏 傅 方 邹 熊 白 孟 秦 邱 侯 江 尹 薛 闫 雷 龙 史 陶 贺 毛 郝 顾 龚 邵 万 覃 武 钱 戴 严 欧阳 司马 诸葛 上官')
const GIVEN = signs('伟 芳 娜 敏 静 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 兰 霞 平 刚 桂 英 华 玉 红 建 文 丽 云 海 宁 波 鹏 浩 宇 欣 怡 佳 俊 晨 雨 雪 梅 春 秋 冬 夏 林 森 山 川 江 河 石 松 竹 菊 莲 凤 龙 虎 燕 鹤 安 康 福 寿 喜 乐 和 顺 吉 祥 瑞 庆 嘉 良 善 信 义 仁 礼 智 勤 俭 恒 毅 坚 诚 翠 珍 琴 棋 书 画 诗 思 念 慧 悦')

/** Names that break careless systems: rare characters, one of them outside the basic plane, and a long name with a dot. */
export const RARE_NAMES = ['王喆', '李翀', '陈䶮', '赵㛃', '周𬭎', '阿卜杜拉·买买提'] as const

export const personName = (random: Seeded, index: number): string => {
  const rare = index % 50 === 20 ? RARE_NAMES[Math.floor(index / 50) % RARE_NAMES.length] : undefined
  if (rare) return rare
  const given = random.pick(GIVEN)
  return random.pick(FAMILY) + given + (random.below(4) > 0 ? random.pick(GIVEN) : '')
}
