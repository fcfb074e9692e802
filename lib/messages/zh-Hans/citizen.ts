export const citizen = {
  home: { title: '今天要办什么？' },
} as const
