/** Apart from the rest: these few words travel to the browser with the page that failed. */
export const fault = {
  title: '这个页面暂时打不开',
  what: '是我们的页面出了故障，不是您的操作有误。已经提交和保存的内容都在。',
  works: '其他页面、自助机和窗口照常可用。您可以重试；仍然不行，请拨打 12123 并报出编号。',
  reference: '编号：{reference}',
  retry: '重试',
  back: '回到首页',
} as const
