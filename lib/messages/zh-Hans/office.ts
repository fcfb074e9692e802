export const office = {
  queue: { title: '待办业务' },
} as const
