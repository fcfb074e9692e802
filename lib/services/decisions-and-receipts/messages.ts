import type { PageItem } from '@/lib/engine/page-item'

export const messages: PageItem['messages'] = {
  'zh-Hans': {
    summary: '查询、下载和打印处罚决定书和罚款缴款凭证。',
    who: '被处罚的个人和单位。只能查看自己的决定和凭证。',
    need: ['登录，或者在自助终端刷证件'],
    time: '决定作出、罚款缴清后立即可以查询。',
    law: ['《道路交通安全违法行为处理程序规定》（公安部令第157号）第45、50、56条', '平台规则：每份文件带有可核验的二维码'],
    open: '查询决定书和凭证',
  },
  en: {
    summary: 'Look up, download and print decisions on violations and receipts for fines.',
    who: 'Punished persons and organisations, each their own.',
    need: ['Signing in, or an identity document at a terminal'],
    time: 'As soon as a decision is made or a fine is paid.',
    law: ['Order 157 on violation procedure, arts 45, 50, 56', 'Platform rule: each paper bears a code that proves it'],
    open: 'Look up decisions and receipts',
  },
}
