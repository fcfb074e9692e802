export const portal = {
  home: { title: '工作清单' },
} as const
