import type { Text } from '@/lib/kernel/locale'

/** Who stands before a terminal with a number alone; said to the phone of the account, never on the screen. */
export const visitCodeText = {
  'zh-Hans': '【交管122】有人用您的号码在自助机上办理业务，验证码{code}，5分钟内有效。不是您本人在自助机前，请勿告诉任何人。',
  en: '[122] Somebody gave your number at a self-service terminal. Code: {code}, valid for 5 minutes. If you are not standing there, tell nobody.',
} as const satisfies Text

/** Text messages of the accounts. `{code}` is put in by whoever sends; none names a person. */
export const accountTexts = {
  registerCode: {
    'zh-Hans': '【交管122】您的注册验证码是{code}，5分钟内有效。工作人员不会向您索要验证码。',
    en: '[122] Your registration code is {code}, valid for 5 minutes. Staff never ask for it.',
  },
  /** REG-15: says the same whatever did not match, and that a code will not come. */
  registerNotPossible: {
    'zh-Hans': '【交管122】您的注册未能完成。已有账号请直接登录或找回密码；否则请核对填写的信息，或带身份证件到车管所窗口办理，咨询12123。',
    en: '[122] Your registration could not be completed. If you already have an account, sign in or recover it; otherwise check your details, or come to the vehicle office with your document. Help: 12123.',
  },
  recoverCode: {
    'zh-Hans': '【交管122】您正在找回密码，验证码{code}，5分钟内有效。非本人操作请勿理会。',
    en: '[122] Code to recover your account: {code}, valid for 5 minutes. Ignore this if it was not you.',
  },
  recoverNotPossible: {
    'zh-Hans': '【交管122】未能找到与所填信息一致的账号。请核对后重试，或带身份证件到车管所窗口办理，咨询12123。',
    en: '[122] No account fits the details given. Check them and try again, or come to the vehicle office with your document. Help: 12123.',
  },
  phoneCode: {
    'zh-Hans': '【交管122】更换登录手机号的验证码{code}，5分钟内有效。非本人操作请立即修改密码。',
    en: '[122] Code to change the sign-in phone: {code}, valid for 5 minutes. If it was not you, change your password now.',
  },
  phoneChanged: {
    'zh-Hans': '【交管122】您的登录手机号已更换，本号码不再用于登录。非本人操作请立即拨打12123。',
    en: '[122] Your sign-in phone was changed; this number no longer signs in. If it was not you, call 12123 now.',
  },
  passwordChanged: {
    'zh-Hans': '【交管122】您的登录密码已修改，其他设备已退出登录。非本人操作请立即找回密码或拨打12123。',
    en: '[122] Your password was changed and other devices were signed out. If it was not you, recover your account or call 12123.',
  },
  firstPassword: {
    'zh-Hans': '【交管122】账号已开通，登录名{name}，首次密码 {password} ，首次登录后须改为您自己的密码。请勿转告他人。',
    en: '[122] Your account is open. Sign-in name: {name}, first password: {password} . You will choose your own at the first sign-in. Tell nobody.',
  },
  passwordReset: {
    'zh-Hans': '【交管122】管理员已重置您的登录密码。登录名{name}，临时密码 {password} ，登录后须改为您自己的密码。非本人申请请立即告知管理员。',
    en: '[122] Your administrator has reset your password. Sign-in name: {name}, temporary password: {password} . You will choose your own at the next sign-in. If you did not ask for it, tell the administrator now.',
  },
  factorReset: {
    'zh-Hans': '【交管122】管理员已重置您的动态口令，下次登录须重新绑定。非本人申请请立即告知管理员。',
    en: '[122] Your administrator has reset your authenticator; set up another at the next sign-in. If you did not ask for it, tell the administrator now.',
  },
  phoneStop: {
    'zh-Hans': '【交管122】您的登录手机号已更换，本号码不再用于登录。非本人操作请在24小时内点此恢复：{link}',
    en: '[122] Your sign-in phone was changed; this number no longer signs in. If it was not you, undo it within 24 hours: {link}',
  },
  upgraded: {
    'zh-Hans': '【交管122】您的账号已升级为窗口注册用户，可办理全部网上业务。非本人操作请拨打12123。',
    en: '[122] Your account is now verified at a window and may use every online service. If it was not you, call 12123.',
  },
  closed: {
    'zh-Hans': '【交管122】您的账号已注销，所有设备已退出登录。',
    en: '[122] Your account is closed and signed out everywhere.',
  },
} as const satisfies Record<string, Text>
