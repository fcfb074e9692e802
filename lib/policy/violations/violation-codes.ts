import type { CivilDate } from '@/lib/kernel/clock'
import type { Fen } from '@/lib/kernel/money'

export type Capture = 'camera' | 'on-site' | 'both'

export type ViolationCode = {
  readonly code: string
  /** A number of our own where the national one could not be verified is `P-…`: an adapter maps it, it never shows as official. */
  readonly isOfficial: boolean
  readonly act: { readonly zh: string; readonly en: string }
  readonly capture: Capture
  /** Possible points by day of the act (PTS-02): several where road, vehicle and degree decide, none where the licence is revoked. */
  readonly points: readonly { readonly from: CivilDate; readonly to: CivilDate | null; readonly values: readonly number[] }[]
  /** Range of the law; null where it is no fixed range (a multiple of a premium, a crime). */
  readonly fine: { readonly leastFen: Fen; readonly mostFen: Fen } | null
  /** A plausible local amount (assumed); what is due is the amount of the place of the act (VIO-12). */
  readonly exampleFen: Fen | null
  readonly basis: string
}

type Row = readonly [
  code: string, zh: string, en: string, capture: Capture, until2022: readonly number[], from2022: readonly number[],
  fine: readonly [number, number] | null, exampleFen: number | null, basis: string,
]

/** standards.md §15: numbers of public code lists of 2010–2018, points of Order 123 to 2022-03-31 and of Order 163 from then on. */
const ROWS: readonly Row[] = [
  ['1001', '驾驶拼装的机动车', 'Driving an assembled vehicle', 'on-site', [], [], [20_000, 200_000], 100_000, 'Law 100'],
  ['1002', '驾驶已达报废标准的机动车', 'Driving a vehicle that has reached its scrapping standard', 'on-site', [], [], [20_000, 200_000], 100_000, 'Law 100'],
  ['1005', '未取得驾驶证驾驶机动车', 'Driving without having obtained a licence', 'on-site', [], [], [20_000, 200_000], 100_000, 'Law 99'],
  ['1007', '把机动车交给未取得驾驶证的人驾驶', 'Leaving a vehicle to somebody without a licence', 'on-site', [0], [0], [20_000, 200_000], 100_000, 'Law 99'],
  ['1010', '驾驶证超过有效期仍驾驶', 'Driving with an expired licence', 'on-site', [0], [0], [2_000, 20_000], 20_000, 'Law 90 / prov.'],
  ['1017', '未按规定投保交强险', 'Compulsory insurance not taken out', 'on-site', [0], [0], null, null, 'Law 98'],
  ['1018', '机动车不在机动车道内行驶', 'Motor vehicle not in a motor lane', 'both', [0], [0], [2_000, 20_000], 10_000, 'Law 90'],
  ['1019', '违反规定使用专用车道（公交车道等）', 'Using a reserved lane (bus lane and the like)', 'both', [0], [0], [2_000, 20_000], 10_000, 'Law 90'],
  ['1020', '不服从交通警察指挥', 'Disobeying a traffic officer', 'on-site', [0], [0], [2_000, 20_000], 15_000, 'Law 90'],
  ['1023', '车道减少路段未依次交替驶入', 'Not merging in turn where lanes end', 'both', [0], [0], [2_000, 20_000], 10_000, 'Law 90'],
  ['1025', '拥堵时在人行横道、网状线区域内停车等候', 'Waiting on a crossing or box junction in congestion', 'both', [0], [0], [2_000, 20_000], 10_000, 'Law 90'],
  ['1026', '行经铁路道口不按规定通行', 'Passing a railway crossing against the rules', 'both', [0], [0], [2_000, 20_000], 10_000, 'Law 90'],
  ['1039', '违反规定停放、临时停车，妨碍通行', 'Parking or stopping against the rules, obstructing traffic', 'both', [0], [0], [2_000, 20_000], 5_000, 'Law 93'],
  ['1042', '机动车不按规定车道行驶（普通道路）', 'Not in the prescribed lane (ordinary road)', 'both', [0], [0], [2_000, 20_000], 10_000, 'Law 90'],
  ['1043', '变更车道影响正常行驶的机动车', 'Changing lane into the way of others', 'both', [0], [0], [2_000, 20_000], 10_000, 'Law 90'],
  ['1044', '在禁止掉头或禁止左转标志标线处掉头', 'Turning round where a sign or marking forbids it', 'both', [0], [1], [2_000, 20_000], 10_000, '163 12(2)'],
  ['1045', '在容易发生危险的路段掉头', 'Turning round on a dangerous stretch', 'both', [0], [1], [2_000, 20_000], 10_000, '163 12(2)'],
  ['1046', '掉头妨碍正常行驶的车辆和行人', 'Turning round in the way of vehicles or pedestrians', 'both', [0], [1], [2_000, 20_000], 10_000, '163 12(2)'],
  ['1048', '在禁鸣区域鸣喇叭', 'Sounding the horn where it is forbidden', 'both', [0], [0], [2_000, 20_000], 5_000, 'Law 90'],
  ['1049', '驾驶室前后窗悬挂放置妨碍视线物品', 'Objects in the windscreen or rear window that block the view', 'on-site', [0], [0], [2_000, 20_000], 5_000, 'Law 90'],
  ['1070', '实习期未粘贴悬挂实习标志', 'Probation sign not shown', 'on-site', [0], [0], [2_000, 20_000], 5_000, 'Law 90'],
  ['1074', '不按规定倒车（普通道路）', 'Reversing against the rules (ordinary road)', 'both', [0], [1], [2_000, 20_000], 10_000, '163 12(2)'],
  ['1075', '车门、车厢未关好时行车', 'Driving with a door or the load area open', 'on-site', [0], [0], [2_000, 20_000], 5_000, 'Law 90'],
  ['1084', '未按规定时限办理变更登记', 'Change of registration not applied for in time', 'on-site', [0], [0], [0, 20_000], 10_000, '164 78'],
  ['1085', '未按规定时限办理转让登记', 'Transfer of registration not applied for in time', 'on-site', [0], [0], [0, 20_000], 10_000, '164 78'],
  ['1087', '擅自改变外形和已登记技术参数', 'Appearance or registered parameters changed without leave', 'on-site', [0], [0, 1], [0, 50_000], 50_000, '164 79'],
  ['1093', '驾驶时观看电视', 'Watching a screen while driving', 'on-site', [0], [3], [2_000, 20_000], 10_000, '163 11(6)'],
  ['1094', '未与前车保持必要安全距离', 'Not keeping a safe distance', 'both', [0], [0], [2_000, 20_000], 10_000, 'Law 90'],
  ['1101', '驾驶人未按规定使用安全带（通用）', 'Driver without seat belt (general)', 'both', [0], [1], [2_000, 20_000], 5_000, '163 12(9)'],
  ['1102', '不按规定使用灯光', 'Lights used against the rules', 'both', [1], [1], [2_000, 20_000], 10_000, '163 12(3)'],
  ['1103', '不按规定会车', 'Passing oncoming traffic against the rules', 'both', [1], [1], [2_000, 20_000], 10_000, '163 12(2)'],
  ['1108', '未放置保险标志', 'Insurance mark not shown', 'on-site', [1], [0], [2_000, 20_000], 5_000, 'Law 95'],
  ['1109', '未随车携带行驶证', 'Vehicle licence not carried', 'on-site', [1], [0], [2_000, 20_000], 5_000, 'Law 95'],
  ['1110', '未随车携带驾驶证', 'Driving licence not carried', 'on-site', [1], [0], [2_000, 20_000], 5_000, 'Law 95'],
  ['1111', '载货长度、宽度、高度超过规定', 'Load longer, wider or higher than allowed', 'both', [1], [1], [2_000, 20_000], 20_000, '163 12(5)'],
  ['1115', '未放置检验合格标志', 'Inspection mark not shown', 'on-site', [1], [0], [2_000, 20_000], 5_000, 'Law 95'],
  ['1201', '载货超载未达30%', 'Goods overload below 30 %', 'on-site', [3], [1], [20_000, 50_000], 20_000, '163 12(6); Law 92'],
  ['1204', '行经人行横道未减速行驶', 'Not slowing down at a pedestrian crossing', 'both', [3], [3], [2_000, 20_000], 10_000, '163 11(7)'],
  ['1205', '遇行人正在通过人行横道未停车让行', 'Not stopping for pedestrians on a crossing', 'both', [3], [3], [2_000, 20_000], 10_000, '163 11(7)'],
  ['1206', '行经无信号道路遇行人横过未避让', 'Not giving way to pedestrians on a road without signals', 'both', [3], [3], [2_000, 20_000], 10_000, '163 11(4)'],
  ['1207', '驾驶摩托车不戴安全头盔', 'Riding a motorcycle without helmet', 'both', [2], [1], [2_000, 20_000], 5_000, '163 12(10)'],
  ['1208', '不按导向车道行驶', 'Not following the direction lane', 'both', [2], [0], [2_000, 20_000], 10_000, 'Law 90'],
  ['1211', '遇停止信号停在停止线以内或路口内', 'Stopped beyond the stop line at a red light', 'both', [2], [0], [2_000, 20_000], 10_000, 'Law 90'],
  ['1223', '驾驶时拨打接听手持电话', 'Holding a telephone while driving', 'both', [2], [3], [2_000, 20_000], 10_000, '163 11(6)'],
  ['1225', '其他妨碍安全行车的行为', 'Other acts that impair safe driving', 'both', [2], [3], [2_000, 20_000], 10_000, '163 11(6)'],
  ['1228', '路口遇交通阻塞未依次等候', 'Not waiting in turn at a blocked junction', 'both', [2], [0], [2_000, 20_000], 10_000, 'Law 90'],
  ['1243', '排队缓行时借道超车、占用对面车道、穿插', 'Overtaking, crossing over or cutting into a slow queue', 'both', [2], [3], [2_000, 20_000], 10_000, '163 11(5)'],
  ['1244', '城市快速路驾驶人未系安全带', 'Driver without seat belt (urban expressway)', 'both', [2], [1], [2_000, 20_000], 10_000, '163 12(9)'],
  ['1301', '机动车逆向行驶（普通道路）', 'Driving against the direction (ordinary road)', 'both', [3], [3], [2_000, 20_000], 20_000, '163 11(4)'],
  ['1304', '从前车右侧超车', 'Overtaking on the right', 'both', [3], [3], [2_000, 20_000], 15_000, '163 11(4)'],
  ['1308', '与对面来车有会车可能时超车', 'Overtaking with oncoming traffic', 'both', [3], [3], [2_000, 20_000], 15_000, '163 11(4)'],
  ['1310', '在路口、窄桥、弯道等地点超车', 'Overtaking at a junction, narrow bridge or bend', 'both', [3], [3], [2_000, 20_000], 15_000, '163 11(4)'],
  ['1311', '故障或事故后不按规定设置警告标志', 'No warning sign after a breakdown or accident', 'on-site', [3], [3], [2_000, 20_000], 15_000, '163 11(11)'],
  ['1313', '转弯机动车未让直行车辆、行人先行', 'Turning without giving way to those going straight', 'both', [3], [3], [2_000, 20_000], 10_000, '163 11(4)'],
  ['1316', '无信号路口不让右方来车先行', 'Not giving way to the right at a junction without signals', 'both', [3], [3], [2_000, 20_000], 10_000, '163 11(4)'],
  ['1333', '不避让执行任务的特种车辆', 'Not giving way to an emergency vehicle on duty', 'both', [3], [3], [2_000, 20_000], 20_000, '163 11(4)'],
  ['1340', '未按规定定期进行安全技术检验', 'Safety inspection not done in time', 'both', [3], [1, 3], [0, 20_000], 20_000, '163 12(7)'],
  ['1343', '货运机动车违反规定载客', 'Goods vehicle carrying people against the rules', 'on-site', [6], [3], [50_000, 200_000], 50_000, '163 11(9); Law 92'],
  ['1344', '违反禁令标志指示', 'Disobeying a prohibitory sign', 'both', [3], [1], [2_000, 20_000], 10_000, '163 12(4)'],
  ['1345', '违反禁止标线指示', 'Disobeying a prohibitory marking', 'both', [3], [1], [2_000, 20_000], 10_000, '163 12(4)'],
  ['1352', '一般车辆超速10%–20%', 'Speeding 10–20 % (ordinary vehicle)', 'camera', [3], [0], [2_000, 20_000], 10_000, 'Law 90'],
  ['1602', '载货超载30%以上', 'Goods overload of 30 % or more', 'on-site', [6], [3, 6], [50_000, 200_000], 100_000, '163 10(4) 11(9)'],
  ['1610', '驾驶证暂扣期间驾驶', 'Driving while the licence is suspended', 'on-site', [6], [6], [20_000, 200_000], 100_000, '163 10(9); Law 99'],
  ['1611', '连续驾驶中型以上客车超4小时', 'Driving a medium or large coach for over 4 hours without rest', 'both', [12], [9], [2_000, 20_000], 20_000, '163 9(7)'],
  ['1612', '连续驾驶危险物品运输车超4小时', 'Driving dangerous goods for over 4 hours without rest', 'both', [12], [9], [2_000, 20_000], 20_000, '163 9(7)'],
  ['1613', '未悬挂机动车号牌', 'Plates not mounted', 'both', [12], [9], [2_000, 20_000], 20_000, '163 9(4); Law 95'],
  ['1614', '故意遮挡机动车号牌', 'Plates covered on purpose', 'both', [12], [9], [2_000, 20_000], 20_000, '163 9(4)'],
  ['1615', '故意污损机动车号牌', 'Plates defaced on purpose', 'both', [12], [9], [2_000, 20_000], 20_000, '163 9(4)'],
  ['1616', '不按规定安装机动车号牌', 'Plates mounted against the rules', 'both', [12], [3], [2_000, 20_000], 20_000, '163 11(10)'],
  ['1617', '运载危险物品不按规定时间路线速度', 'Dangerous goods outside the prescribed time, route or speed', 'on-site', [6], [6], [2_000, 20_000], 20_000, '163 10(5)'],
  ['1621', '公路客运超员未达20%', 'Coach with fewer than 20 % too many passengers', 'on-site', [6], [6], [20_000, 50_000], 20_000, '163 10(1); Law 92'],
  ['1622', '城市快速路违法占用应急车道行驶', 'Using the emergency lane of an urban expressway', 'camera', [6], [6], [2_000, 20_000], 20_000, '163 10(11)'],
  ['1625', '不按交通信号灯指示通行（闯红灯）', 'Disobeying a traffic light (red light)', 'camera', [6], [6], [2_000, 20_000], 20_000, '163 10(8)'],
  ['1636', '一般车辆超速20%–50%', 'Speeding 20–50 % (ordinary vehicle)', 'camera', [6], [3, 6], [2_000, 20_000], 20_000, '163 10(3) 11(2)'],
  ['1702', '醉酒驾驶机动车', 'Drunk driving', 'on-site', [], [], null, null, 'Law 91'],
  ['1705', '造成事故后逃逸尚不构成犯罪', 'Leaving the scene of an accident, not a crime', 'on-site', [12], [6, 12], [20_000, 200_000], 100_000, '163 8(2) 10(10); Law 99'],
  ['1709', '驾驶与准驾车型不符的机动车', 'Driving a vehicle the licence does not cover', 'on-site', [12], [9], [20_000, 200_000], 50_000, '163 9(5); Law 99'],
  ['1710', '公路客运超员20%以上', 'Coach with 20 % or more too many passengers', 'on-site', [12], [12], [50_000, 200_000], 100_000, '163 8(4); Law 92'],
  ['1711', '饮酒后驾驶营运机动车', 'Driving a commercial vehicle after drinking', 'on-site', [12], [12], [500_000, 500_000], 500_000, 'Law 91'],
  ['1712', '饮酒后驾驶机动车', 'Driving after drinking', 'on-site', [12], [12], [100_000, 200_000], 150_000, '163 8(1); Law 91'],
  ['1713', '再次饮酒后驾驶机动车', 'Driving after drinking again', 'on-site', [12], [12], [100_000, 200_000], 200_000, 'Law 91'],
  ['3019', '乘坐人员未按规定使用安全带', 'Passenger without seat belt', 'both', [0], [0], [500, 5_000], 2_000, 'Law 89'],
  ['4004', '高速故障后车上人员未迅速转移', 'Occupants not moved to safety after a breakdown (expressway)', 'on-site', [0], [0], [2_000, 20_000], 10_000, 'Law 90'],
  ['4008', '非紧急情况在高速应急车道行驶', 'Driving on the emergency lane without emergency (expressway)', 'camera', [0], [6], [2_000, 20_000], 20_000, '163 10(11)'],
  ['4010', '高速骑轧车行道分界线', 'Driving on the lane line (expressway)', 'camera', [3], [3], [2_000, 20_000], 15_000, '163 11(3)'],
  ['4204', '高速驾驶人未系安全带', 'Driver without seat belt (expressway)', 'camera', [2], [1], [2_000, 20_000], 20_000, '163 12(9)'],
  ['4303', '高速故障不按规定设置警告标志', 'No proper warning sign after a breakdown (expressway)', 'on-site', [3], [3], [2_000, 20_000], 20_000, '163 11(11)'],
  ['4306', '高速低于规定最低时速', 'Below the minimum speed (expressway)', 'camera', [3], [3], [2_000, 20_000], 20_000, '163 11(15)'],
  ['4311', '高速不按规定超车', 'Overtaking against the rules (expressway)', 'camera', [3], [3], [2_000, 20_000], 20_000, '163 11(4)'],
  ['4604', '高速车道内停车', 'Stopping in a lane (expressway)', 'camera', [6, 12], [9], [2_000, 20_000], 20_000, '163 9(3)'],
  ['4605', '高速应急车道违法停车', 'Stopping on the emergency lane (expressway)', 'camera', [6], [9], [2_000, 20_000], 20_000, '163 9(3)'],
  ['4608', '高速遇拥堵占用应急车道行驶', 'Using the emergency lane in congestion (expressway)', 'camera', [6], [6], [2_000, 20_000], 20_000, '163 10(11)'],
  ['4701', '高速公路倒车', 'Reversing (expressway)', 'camera', [12], [12], [2_000, 20_000], 20_000, '163 8(6)'],
  ['4702', '高速公路逆行', 'Driving against the direction (expressway)', 'camera', [12], [12], [2_000, 20_000], 20_000, '163 8(6)'],
  ['4703', '高速穿越中央分隔带掉头', 'Turning round across the median (expressway)', 'camera', [12], [12], [2_000, 20_000], 20_000, '163 8(6)'],
  ['5037', '过度疲劳仍继续驾驶', 'Driving on although overtired', 'on-site', [0], [0], [2_000, 20_000], 20_000, 'Law 90'],
  ['5701', '使用伪造、变造的机动车号牌', 'Forged or altered plates', 'on-site', [12], [12], [200_000, 500_000], 300_000, '163 8(3); Law 96'],
  ['5702', '使用伪造、变造的行驶证', 'Forged or altered vehicle licence', 'on-site', [12], [12], [200_000, 500_000], 300_000, '163 8(3); Law 96'],
  ['5703', '使用伪造、变造的驾驶证', 'Forged or altered driving licence', 'on-site', [12], [12], [200_000, 500_000], 300_000, '163 8(3); Law 96'],
  ['5704', '使用其他车辆的机动车号牌', 'Plates of another vehicle', 'on-site', [12], [12], [200_000, 500_000], 300_000, '163 8(3); Law 96'],
  ['5705', '使用其他车辆的行驶证', 'Vehicle licence of another vehicle', 'on-site', [12], [12], [200_000, 500_000], 300_000, '163 8(3); Law 96'],
  ['6011', '普通道路驾驶人未系安全带', 'Driver without seat belt (ordinary road)', 'both', [0], [1], [2_000, 20_000], 5_000, '163 12(9)'],
  ['6014', '载物遗洒、飘散', 'Load spilling or blowing off', 'both', [0], [0], [2_000, 20_000], 15_000, 'Law 90'],
  ['P-SPD-L50H', '一般车辆在高速/快速路超速50%以上', 'Speeding 50 % or more on an expressway (ordinary vehicle)', 'camera', [12], [12], [20_000, 200_000], 100_000, '163 8(5); Law 99'],
  ['P-SPD-L50N', '一般车辆在普通道路超速50%以上', 'Speeding 50 % or more on an ordinary road (ordinary vehicle)', 'camera', [12], [6], [20_000, 200_000], 100_000, '163 10(3); Law 99'],
  ['P-SPD-B20H', '中型以上/校车/危货车在高速/快速路超速未达20%', 'Speeding below 20 % on an expressway (heavy vehicle)', 'camera', [6], [6], [2_000, 20_000], 20_000, '163 10(2)'],
  ['P-SPD-B99H', '中型以上/校车/危货车在高速/快速路超速20%以上', 'Speeding 20 % or more on an expressway (heavy vehicle)', 'camera', [12], [12], [2_000, 200_000], 20_000, '163 8(5)'],
  ['P-SPD-B1020', '中型以上/校车/危货车在普通道路超速10%–20%', 'Speeding 10–20 % on an ordinary road (heavy vehicle)', 'camera', [3], [1], [2_000, 20_000], 10_000, '163 12(1)'],
  ['P-SPD-B2050', '中型以上/校车/危货车在普通道路超速20%–50%', 'Speeding 20–50 % on an ordinary road (heavy vehicle)', 'camera', [6], [6], [2_000, 20_000], 20_000, '163 10(2)'],
  ['P-SPD-B50N', '中型以上/校车/危货车在普通道路超速50%以上', 'Speeding 50 % or more on an ordinary road (heavy vehicle)', 'camera', [12], [9], [20_000, 200_000], 100_000, '163 9(2); Law 99'],
  ['P-LANE-H', '高速/快速路不按规定车道行驶', 'Not in the prescribed lane (expressway)', 'camera', [3], [3], [2_000, 20_000], 20_000, '163 11(3)'],
  ['P-BUS-YLD', '不按规定避让校车', 'Not giving way to a school bus', 'both', [6], [3], [20_000, 20_000], 20_000, '163 11(8); 校车条例 52'],
  ['P-BUS-LIC', '未取得校车驾驶资格驾驶校车', 'Driving a school bus without its licence', 'on-site', [12], [9], [100_000, 300_000], 100_000, '163 9(6); 校车条例 47'],
  ['P-AGENT', '代替他人接受处罚记分牟利', 'Taking penalties and points for others for gain', 'on-site', [], [12], [0, 5_000_000], null, '163 8(7) 30'],
]

const codeOf = ([code, zh, en, capture, until2022, from2022, fine, exampleFen, basis]: Row): ViolationCode => ({
  code, isOfficial: !code.startsWith('P-'), act: { zh, en }, capture, exampleFen, basis,
  points: [{ from: '2013-01-01', to: '2022-03-31', values: until2022 }, { from: '2022-04-01', to: null, values: from2022 }],
  fine: fine && { leastFen: fine[0], mostFen: fine[1] },
})

export const VIOLATION_CODES: readonly ViolationCode[] = ROWS.map(codeOf)

const BY_CODE: ReadonlyMap<string, ViolationCode> = new Map(VIOLATION_CODES.map((row) => [row.code, row]))

/** A fifth character refines locally and changes nothing else: `1352A` is `1352`. */
export const findViolationCode = (code: string): ViolationCode | null =>
  BY_CODE.get(code) ?? (/^\d{4}[0-9A-Z]$/.test(code) ? BY_CODE.get(code.slice(0, 4)) ?? null : null)

/** What the law lets this act cost in points on its day; the points of an act before the table began are those of its first version. */
export const possiblePoints = ({ points }: ViolationCode, actOn: CivilDate): readonly number[] =>
  (points.find(({ from, to }) => from <= actOn && actOn <= (to ?? '9999-12-31')) ?? points[0])?.values ?? []

/** What may be shown as the number of the act; a number of our own has none (standards.md §15). */
export const officialNumber = ({ code, isOfficial }: ViolationCode): string | null => (isOfficial ? code : null)
