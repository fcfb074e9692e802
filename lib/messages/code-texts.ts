import { SIGN } from './notices'

/** Text messages that carry a one-time code; `{code}` is put in when it is made. */
export const CODE_TEXTS = {
  'contact.change': `${SIGN}验证码{code}，用于变更登记的联系方式，5分钟内有效。请勿告诉他人。`,
  'plate.open': `${SIGN}验证码{code}，用于开始预选号牌，5分钟内有效。请勿告诉他人。`,
  'plate.confirm': `${SIGN}验证码{code}，用于确认预选号牌，90秒内有效。请勿告诉他人。`,
  'student.consent': `${SIGN}验证码{code}，用于同意驾校为您提交驾驶证申请，5分钟内有效。同意才告诉您报名的驾校，不要告诉其他人。`,
  'exam.consent': `${SIGN}验证码{code}，用于同意驾校在柜台代您预约考试，5分钟内有效。同意才告诉您的驾校，不要告诉其他人。`,
  'violation.handle': `${SIGN}验证码{code}，用于确认由您本人驾驶并接受违法处理，5分钟内有效。请勿告诉他人。`,
  'binding.agree': `${SIGN}验证码{code}，用于同意一位驾驶人绑定您的{plate}，5分钟内有效。同意才告诉该驾驶人，不要告诉其他人。`,
} as const
