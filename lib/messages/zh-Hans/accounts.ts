export const accounts = {
  personKind: {
    'local-resident': '本地居民', 'resident-elsewhere': '居住在本地的外地居民', 'hong-kong-macau': '香港、澳门居民', taiwan: '台湾居民',
    'overseas-chinese': '华侨', foreigner: '外国人', 'mission-staff': '使馆、领馆和国际组织人员', serviceman: '没有居民身份证的军人', organisation: '单位',
  },
  document: {
    'resident-card': '居民身份证', 'temporary-resident-card': '临时居民身份证', 'hong-kong-identity-card': '香港居民身份证',
    'macau-identity-card': '澳门居民身份证', 'hong-kong-macau-residence-permit': '港澳居民居住证', 'taiwan-residence-permit': '台湾居民居住证',
    'mainland-travel-permit': '港澳居民来往内地通行证', 'taiwan-travel-permit': '台湾居民来往大陆通行证',
    'five-year-taiwan-travel-permit': '五年期台湾居民来往大陆通行证', 'travel-document': '中华人民共和国旅行证', 'chinese-passport': '中国护照',
    'foreign-passport': '外国护照', 'permanent-residence-card': '外国人永久居留身份证', 'foreign-ministry-card': '外交部核发的身份证件',
    'officer-card': '军官证', 'soldier-card': '士兵证', 'retired-officer-card': '军官离退休证',
    'organisation-code-certificate': '组织机构代码证', 'credit-code-certificate': '统一社会信用代码证书或营业执照',
  },
  paper: {
    'individual-application-form': '互联网个人用户注册/变更申请表', 'identity-document-original': '身份证明原件（已当面核对）', 'identity-document-copy': '身份证明复印件',
    'organisation-application-form': '互联网单位用户注册/变更申请表', 'organisation-certificate-sealed-copy': '单位证书复印件（加盖公章）',
    'handler-identity-document-original': '经办人身份证明原件（已当面核对）', 'handler-identity-document-copy': '经办人身份证明复印件', 'letter-of-authority': '授权委托书',
    'residence-permit': '居住证或暂住证明', 'lodging-registration': '住宿登记证明', 'visa-of-three-months': '三个月以上签证或居留许可',
    'regiment-residence-proof': '团级以上单位出具的住址证明', seal: '单位公章',
  },
  organisationKind: {
    TRN: '运输企业', DS: '驾驶培训机构', DLR: '汽车经销商', HOS: '医院', SCH: '学校', OTH: '其他企事业单位', INSP: '检验机构',
    'GOV-TRN': '交通运输主管部门', 'GOV-EDU': '教育主管部门', 'GOV-SAFE': '安全监管部门',
  },
  level: { L1: '互联网注册用户', L2: '窗口注册用户', LO: '单位用户', ST: '工作人员' },
  signIn: {
    title: '登录', lead: '登录后继续办理。', name: '手机号或证件号码', workName: '登录名', password: '密码', submit: '登录', pending: '正在登录…',
    register: '没有账号，去注册', recover: '忘记密码', organisationHint: '单位账号只能在车管所窗口开通。', officeTitle: '工作人员登录', portalTitle: '单位用户登录',
    lostHint: '忘记密码请联系本单位管理员。',
  },
  firstPassword: { title: '设置自己的密码', lead: '窗口或管理员给您的首次密码只能用一次，请现在换成您自己的密码。', password: '新密码', hint: '至少 8 个字符，可以是一句话。', staffHint: '至少 12 个字符，可以是一句话。', repeated: '再输入一次', submit: '保存密码' },
  factor: {
    title: '第二步验证', lead: '请输入手机验证器上正在显示的 6 位数字。', code: '动态验证码', submit: '验证', enrolTitle: '绑定手机验证器',
    enrolLead: '用手机验证器扫描二维码，或输入下面的密钥，然后输入它显示的 6 位数字。', secret: '密钥', qr: '绑定验证器的二维码',
  },
  fresh: { title: '请再次输入密码', lead: '为了您的账号安全，办理这一项前要再确认是您本人。5 分钟内有效。', current: '密码', code: '动态验证码', submit: '确认' },
  register: {
    title: '注册', kindTitle: '您属于哪一类人员？', kindHint: '单位用户和没有身份证的军人请到车管所窗口注册。', kind: '人员类别', documentTitle: '您用哪种证件注册？', document: '证件',
    detailsTitle: '证件上的信息', name: '姓名', nameHint: '与证件一致，可以有间隔号“·”。', number: '证件号码', country: '签发国', countryHint: '护照上的三位字母，例如 SGP。',
    phoneTitle: '您的手机号码', phone: '手机号码', phoneHint: '用来接收验证码和办理结果，也可以用它登录。一个手机号只能注册一个账号。',
    matchTitle: '用什么核对您的登记信息？', by: '核对方式', byLicence: '驾驶证档案编号', byVehicle: '机动车号牌和车辆识别代号', fileTail: '档案编号后 6 位', fileTailHint: '选择驾驶证核对时填写，在驾驶证副页上。',
    plate: '号牌号码', plateHint: '选择机动车核对时填写，例如 苏H12345。', vinTail: '车辆识别代号后 6 位', vinTailHint: '选择机动车核对时填写，在行驶证上。',
    codeTitle: '输入短信验证码，设置密码', codeLead: '短信已发送至 {phone}。如果信息核对一致，短信里有 6 位验证码；否则短信会说明怎样办理。', code: '短信验证码', password: '设置密码', passwordHint: '至少 8 个字符，可以是一句话。', repeated: '再输入一次密码',
    next: '继续', send: '核对并发送短信', submit: '完成注册', have: '已有账号，去登录',
  },
  recover: {
    phoneStopped: '原手机号已恢复，所有设备已退出登录。请用它设置新密码。', title: '找回密码', lead: '用注册时的证件号码和手机号找回。', number: '证件号码', phone: '手机号码', send: '发送短信', codeTitle: '设置新密码',
    codeLead: '短信已发送。如果信息一致，短信里有 6 位验证码；否则短信会说明怎样办理。', code: '短信验证码', password: '新密码', repeated: '再输入一次', submit: '保存新密码',
    doneTitle: '密码已修改', doneText: '所有设备已退出登录。请用新密码登录。', signIn: '去登录', window: '手机号已不用的，请带身份证件到车管所窗口办理。',
  },
  account: {
    stopTitle: '恢复原手机号', stopLead: '您的登录手机号刚被更换。如果不是您本人操作，点下面的按钮：原手机号立即恢复，所有设备退出登录，原密码作废。', stopSubmit: '不是我换的，恢复原手机号', title: '我的账号', name: '姓名', document: '证件号码', phone: '登录手机号', level: '认证级别', upgrade: '带身份证件到车管所窗口核验后，可以办理全部网上业务。', since: '注册时间',
    changePassword: '修改密码', changePhone: '更换手机号', close: '注销账号', sessions: '登录记录', thisDevice: '本机', signedInAt: '登录时间', seenAt: '最近使用', end: '退出这台设备', endOthers: '退出其他所有设备',
    passwordTitle: '修改密码', current: '现在的密码', password: '新密码', repeated: '再输入一次', passwordSubmit: '保存新密码', passwordLead: '修改后其他设备会退出登录。',
    phoneTitle: '更换登录手机号', phoneLead: '新旧两个号码都会收到验证码。旧号码已不用的，请到窗口办理。', newPhone: '新手机号码', phoneSubmit: '发送验证码', phoneCodeTitle: '输入两个验证码', newCode: '新号码收到的验证码', oldCode: '旧号码收到的验证码', phoneCodeSubmit: '更换手机号',
    closeTitle: '注销账号', closeLead: '注销后所有设备退出登录，账号不能恢复；您的驾驶证和机动车登记不受影响。以后可以重新注册。', understood: '我已了解，要注销我的账号', closeSubmit: '注销我的账号', closedTitle: '账号已注销', closedText: '您的账号已注销，所有设备已退出登录。', home: '回到首页',
    registeredNext: '您可以先办理不需要窗口核验的业务。带身份证件到车管所窗口核验一次，就能办理全部网上业务，账号不变。', registeredStart: '看看现在能办什么',
    done: { registered: '注册成功，您已登录。', password: '密码已修改，其他设备已退出登录。', phone: '登录手机号已更换。', sessions: '已退出。' },
  },
  members: {
    resetPassword: '重置 {name} 的密码', resetFactor: '重置 {name} 的动态口令', reset: '临时密码已发到本人手机，登录后须改为自己的密码。', title: '操作员管理', lead: '一个单位一名管理员、最多 {most} 名操作员，每人用自己的登录名。', list: '现有人员', name: '姓名', username: '登录名', role: '身份', services: '可办业务', endsOn: '截止日期', phone: '手机号码',
    administrator: '管理员', operator: '操作员', all: '全部', add: '新增操作员', usernameHint: '字母开头，4 到 30 位小写字母、数字、点、横线。', phoneHint: '首次密码发到这个号码。', endsOnHint: '可以不填。', submit: '新增操作员', end: '停用 {name}', added: '已新增，首次密码已发到本人手机。', ended: '已停用。', sale: '车辆销售上报', 'temporary-plate': '核发临时号牌', examination: '体检和身体条件证明', student: '学员申请', inspection: '检验放号、接车和结果', fleet: '本单位车辆', noRight: '只有本单位管理员可以管理操作员。',
  },
  standing: {
    title: '单位的业务资格',
    lead: '暂停以后，单位的人员马上不能再办理业务。检验机构和医院不再接受预约，已有的预约全部取消，通知本人另选。',
    act: {
      suspend: { lead: '马上生效：单位人员不能再登录办理，检验和体检的预约取消并通知本人另选，不再接受新的预约。', submit: '暂停{name}的业务' },
      resume: { lead: '恢复以后单位人员可以重新登录办理，原来公布的检验时间和体检半天重新可以预约。', submit: '恢复{name}的业务' },
    },
    reason: '原因',
    reasonHint: '记入登记，不超过100个字',
    done: {
      suspended: { title: '已暂停', next: '单位人员从现在起不能办理业务；已通知受影响的预约人。' },
      resumed: { title: '已恢复', next: '单位人员可以重新登录办理。' },
    },
  },
  registrations: {
    title: '窗口注册', lead: '当面核对身份证明原件后办理，立即生效。', people: '个人注册或升级', organisations: '单位注册', kind: '人员类别', document: '身份证明', next: '继续', name: '姓名', number: '证件号码', country: '签发国（三位字母）', phone: '手机号码', phoneHint: '新账号的首次密码发到这个号码。',
    residencePermit: '持有本地居住证或暂住证明', residencePermitHint: '在本地没有登记的机动车或驾驶证时需要。', papers: '已核对的材料', submit: '办理注册', again: '重新选择', doneNew: '账号已开通（窗口注册用户），首次密码已发到本人手机。', doneUpgraded: '账号已升级为窗口注册用户，立即生效。', doneOrganisation: '单位已注册，管理员的首次密码已发到本人手机。', number2: '账号编号 {id}', doneNewNext: '请提醒本人：用手机号或证件号码和首次密码登录，登录后马上换成自己的密码。', doneUpgradedNext: '本人用原来的密码登录，全部网上业务现在都可以办。', doneOrganisationNext: '请提醒管理员：首次登录要换密码并绑定手机验证器，然后可以新增操作员。', serve: '到窗口受理，为此人办理', another: '返回窗口注册',
    organisationName: '单位全称', organisationKind: '单位类型', organisationDocument: '单位证书', organisationNumber: '证书号码', handler: '由谁办理', legalRepresentative: '法定代表人', agent: '受委托的经办人', administrator: '管理员', administratorName: '管理员姓名', username: '管理员登录名', list: '本地单位', registeredAt: '注册时间', status: '状态', active: '正常', suspended: '暂停', closed: '注销', none: '还没有注册的单位',
  },
  staff: {
    near: '本人及亲属登记', nearLead: '登记后，工作人员不能受理、审核、决定或查看本人及所登记亲属的业务，立即生效。', relation: '与该工作人员的关系', relationNumber: '居民身份证号码', relationNumberHint: '只用于识别，不保存亲属的号码。', relationSubmit: '登记', relations: { self: '本人', spouse: '配偶', parent: '父母', child: '子女', sibling: '兄弟姐妹', other: '其他关系人' }, endRelation: '取消 {name} 的这一关系', linked: '已登记本人身份', notLinked: '未登记本人身份', reset: '重置密码或动态口令', bodies: '单位管理员', bodiesLead: '单位管理员丢失密码或动态口令时，在这里重置。临时密码发到本人手机，您看不到。', resetPassword: '重置密码', resetFactor: '重置动态口令', resetFactorLead: '原来的动态口令立即作废，密码不变；本人下次登录时重新绑定。两样都丢失时，分别重置。', lost: '丢失了什么', resetLead: '临时密码发到本人手机，您看不到；动态口令不变，本人登录后须改为自己的密码。', resetSubmit: '重置并退出其全部登录', title: '工作人员与岗位', lead: '不能给自己授予岗位；审计岗位不能与其他岗位由同一人担任。', list: '本省工作人员', name: '姓名', username: '登录名', status: '状态', active: '正常', disabled: '停用', closed: '注销', wholeProvince: '全省', add: '新增工作人员', phone: '手机号码', phoneHint: '首次密码发到这个号码。', role: '岗位', scope: '服务范围', here: '本地', province: '全省', submit: '新增工作人员', grant: '授予岗位', person: '工作人员', end: '收回 {name} 的岗位：{role}', disable: '停用账号', reason: '原因', disableSubmit: '停用账号', done: { factorReset: '动态口令已重置，本人下次登录时重新绑定。', reset: '临时密码已发到本人手机。', related: '已登记，立即生效。', unrelated: '已取消。', added: '已新增，首次密码已发到本人手机。', granted: '岗位已授予，本人须重新登录。', ended: '岗位已收回，本人须重新登录。', disabled: '账号已停用，已全部退出登录。' }, fresh: '收回岗位前先再次输入密码',
  },
} as const
