/** Sentences for decisions and the payment of fines. */
export const fineProblems = {
  'fine.nothing-due': '所选的罚款已经缴纳或撤销，请返回查看最新情况',
  'fine.none-chosen': '请至少选择一笔罚款',
  'fine.too-many': '一次最多缴纳50笔，请分次缴纳',
  'fine.looked-up-often': '查询太频繁，请十分钟后再试',
  'decision-number.invalid': '请输入处罚决定书编号，15位数字',
} as const
