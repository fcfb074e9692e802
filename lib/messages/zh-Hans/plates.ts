export const plates = {
  title: '机动车号牌预选',
} as const
