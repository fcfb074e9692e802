/** The second code's message (PLT-09): which number, and that a confirmed number must be registered. */
export const confirmText = (number: string): string =>
  `【Open122】验证码{code}，用于确认预选号牌${number}，90秒内有效。确认后须在登记期限前办理注册登记，逾期视为放弃，两年内不得网上选号。`
