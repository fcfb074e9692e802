/** Sentences for decisions and the payment of fines. */
export const fineProblems = {
  'fine.nothing-due': '所选的罚款已经缴纳或撤销，请返回查看最新情况',
  'fine.none-chosen': '请至少选择一笔罚款',
  'fine.too-many': '一次最多缴纳50笔，请分次缴纳',
  'fine.looked-up-often': '查询太频繁，请十分钟后再试',
  'bank-file.not-a-file': '这不是银行的代收文件，请选择银行系统导出的文件',
  'bank-file.too-long': '文件太大，请银行分成几个文件',
  'bank-file.lines': '文件里没有缴款，或者超过{most, number}笔，或者笔数和第一行不符',
  'bank-file.line': '第 {line, number} 行的格式不对，或者不是文件这一天的缴款，整个文件没有导入',
  'bank-file.line-twice': '第 {line, number} 行的流水号前面已经出现过，整个文件没有导入',
  'bank-file.in-the-future': '文件的日期还没有到，没有导入',
  'bank-file.forged': '签名和银行登记的密钥不符，文件可能被改过，没有导入',
  'bank-file.taken-before': '这个文件已经导入过，没有再次导入',
  'bank-payment.returned-already': '这笔缴款已经退回，或者不需要退回',
  'decision-number.invalid': '请输入处罚决定书编号，15位数字',
} as const
