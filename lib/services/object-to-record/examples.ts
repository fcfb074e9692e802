import { sentPicture, type Example } from '@/lib/engine/example'

export const examples: readonly Example[] = [
  {
    name: 'the plate was cloned',
    person: 'recorded-owner',
    channels: ['W', 'M', 'D'],
    answers: {
      ground: { ground: 'stolen-or-cloned' },
      account: { account: '当时我的车停在单位车库，照片里的车与我的车颜色不同，已经报警。' },
      proof: { proof: sentPicture },
    },
    path: ['ground', 'account', 'proof'],
    outcome: 'submitted',
    register: [{ page: 'violations', says: '没有违法记录' }],
  },
  {
    name: 'a vehicle of a fleet',
    person: 'fleet',
    channels: ['O'],
    answers: {
      ground: { ground: 'signals' },
      account: { account: '路口施工，交警指挥通行，信号灯与指挥不一致。' },
      proof: { proof: sentPicture },
    },
    path: ['ground', 'account', 'proof'],
    outcome: 'submitted',
    register: [{ page: 'fleet-vehicle', says: '没有未处理的记录' }],
  },
]
