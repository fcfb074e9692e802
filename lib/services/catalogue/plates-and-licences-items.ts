import type { CatalogueItem } from './catalogue-item'

export const platesAndLicencesItems: readonly CatalogueItem[] = [
  {
    code: 'B01', category: 'B', titles: { zh: '预选机动车号牌', en: 'Plate preselection' },
    audience: ['C'], channels: ['W', 'M', 'K'], level: 'L2', review: 'N', fee: '0', post: false,
  },
  {
    code: 'B02', category: 'B', titles: { zh: '申领机动车临时行驶车号牌', en: 'Temporary plate' },
    audience: ['O:DLR', 'C'], channels: ['O', 'D'], level: 'LO', review: 'C', fee: '500', post: false,
  },
  {
    code: 'B03', category: 'B', titles: { zh: '补领机动车号牌', en: 'Plate re-issue (lost)' },
    audience: ['C', 'O:*'], channels: ['W', 'M', 'K'], level: 'L2', review: 'Y', fee: '10000', post: true,
  },
  {
    code: 'B04', category: 'B', titles: { zh: '换领机动车号牌', en: 'Plate exchange (damaged)' },
    audience: ['C', 'O:*'], channels: ['W', 'M', 'K'], level: 'L2', review: 'Y', fee: '10000', post: true,
  },
  {
    code: 'B05', category: 'B', titles: { zh: '补领机动车行驶证', en: 'Vehicle-licence re-issue' },
    audience: ['C', 'O:*'], channels: ['W', 'M', 'K'], level: 'L2', review: 'Y', fee: 'FEE-02', post: true,
  },
  {
    code: 'B06', category: 'B', titles: { zh: '换领机动车行驶证', en: 'Vehicle-licence exchange' },
    audience: ['C', 'O:*'], channels: ['W', 'M', 'K'], level: 'L2', review: 'Y', fee: 'FEE-02', post: true,
  },
  {
    code: 'B07', category: 'B', titles: { zh: '补换领检验合格标志', en: 'Inspection-mark re-issue/exchange' },
    audience: ['C', 'O:*'], channels: ['W', 'M', 'K'], level: 'L2', review: 'Y', fee: '0', post: true,
  },
  {
    code: 'B08', category: 'B', titles: { zh: '变更机动车联系方式', en: 'Change owner’s contact data' },
    audience: ['C', 'O:*'], channels: ['W', 'M', 'K', 'V'], level: 'L1', review: 'N', fee: '0', post: false,
  },
  {
    code: 'B09', category: 'B', titles: { zh: '驾驶证期满换证', en: 'Licence renewal at expiry' },
    audience: ['C'], channels: ['W', 'M', 'K'], level: 'L2', review: 'Y', fee: '1000', post: true,
  },
  {
    code: 'B10', category: 'B', titles: { zh: '驾驶证超龄换证', en: 'Over-age class change' },
    audience: ['C'], channels: ['W', 'M', 'K'], level: 'L2', review: 'Y', fee: '1000', post: true,
  },
  {
    code: 'B11', category: 'B', titles: { zh: '驾驶证损毁换证', en: 'Damaged-licence exchange' },
    audience: ['C'], channels: ['W', 'M', 'K'], level: 'L2', review: 'Y', fee: '1000', post: true,
  },
  {
    code: 'B12', category: 'B', titles: { zh: '驾驶证遗失补证', en: 'Lost-licence re-issue' },
    audience: ['C'], channels: ['W', 'M', 'K'], level: 'L2', review: 'Y', fee: '1000', post: true,
  },
  {
    code: 'B13', category: 'B', titles: { zh: '延期换证', en: 'Deferral of renewal' },
    audience: ['C'], channels: ['W', 'M'], level: 'L2', review: 'Y', fee: '0', post: false,
  },
  {
    code: 'B14', category: 'B', titles: { zh: '延期审验', en: 'Deferral of review' },
    audience: ['C'], channels: ['W', 'M'], level: 'L2', review: 'Y', fee: '0', post: false,
  },
  {
    code: 'B15', category: 'B', titles: { zh: '延期提交身体条件证明', en: 'Deferral of physical certificate' },
    audience: ['C'], channels: ['W', 'M'], level: 'L2', review: 'Y', fee: '0', post: false,
  },
  {
    code: 'B16', category: 'B', titles: { zh: '医院体检', en: 'Physical examination at a listed hospital' },
    audience: ['C', 'O:HOS'], channels: ['W', 'M', 'O'], level: 'L2', review: 'N', fee: '0', post: false,
  },
  {
    code: 'B17', category: 'B', titles: { zh: '医院提交身体条件证明', en: 'Hospital submits the physical certificate' },
    audience: ['O:HOS'], channels: ['O'], level: 'LO', review: 'N', fee: '0', post: false,
  },
  {
    code: 'B18', category: 'B', titles: { zh: '变更驾驶人联系方式', en: 'Change driver’s contact data' },
    audience: ['C'], channels: ['W', 'M', 'K', 'V'], level: 'L1', review: 'N', fee: '0', post: false,
  },
  {
    code: 'B19', category: 'B', titles: { zh: '申领免检车检验合格标志', en: 'Mark for a test-exempt vehicle' },
    audience: ['C', 'O:*'], channels: ['W', 'M', 'K'], level: 'L2', review: 'Y', fee: '0', post: true,
  },
  {
    code: 'B20', category: 'B', titles: { zh: '驾驶人培训机构办理驾驶证申请', en: 'Driving school files the licence application' },
    audience: ['O:DS'], channels: ['O'], level: 'LO', review: 'Y', fee: '0', post: false,
  },
  {
    code: 'B21', category: 'B', titles: { zh: '打印/下载学习驾驶证明', en: 'Learner’s certificate download' },
    audience: ['C'], channels: ['W', 'M', 'K'], level: 'L2', review: 'N', fee: '0', post: false,
  },
  {
    code: 'B22', category: 'B', titles: { zh: '牌证寄递订单与运单查询', en: 'Delivery order and parcel tracking' },
    audience: ['C', 'O:*', 'P'], channels: ['W', 'M', 'K', 'S'], level: 'L1', review: 'N', fee: '0', post: false,
  },
  {
    code: 'B23', category: 'B', titles: { zh: '降低准驾车型/驾驶证信息变更换证', en: 'Voluntary downgrade / particulars change' },
    audience: ['C'], channels: ['W', 'M', 'K'], level: 'L2', review: 'Y', fee: '1000', post: true,
  },
]
