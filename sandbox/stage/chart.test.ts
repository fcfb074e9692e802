import { describe, expect, it } from 'vitest'
import { chart, OPENING, runningTotal } from './chart'

const quarter = (index: number, count: number) => ({ from: OPENING + index * 15 * 60_000, count })
const stock = (...chosenPerQuarter: { from: number | string; count: number }[]) => ({ segments: [], chosenPerQuarter })

describe('PLT-17 the platform beside the newspaper', () => {
  it('adds up quarters in their order, counted at their end', () => {
    const iso = { from: '2015-10-29T09:30:00+08:00', count: 5 }
    expect(runningTotal(stock(quarter(1, 60), quarter(0, 77), iso), OPENING)).toEqual([
      { minutes: 0, chosen: 0 }, { minutes: 15, chosen: 77 }, { minutes: 30, chosen: 137 }, { minutes: 45, chosen: 142 },
    ])
  })

  it('leaves out what lies before nine and after two', () => {
    expect(runningTotal(stock(quarter(-3, 9), quarter(20, 9)), OPENING)).toEqual([{ minutes: 0, chosen: 0 }])
  })

  it('tells no figure of an hour that has not come', () => {
    const { markup } = chart(runningTotal(stock(quarter(0, 77)), OPENING), 'en')
    expect(markup).toContain('<td class="num">09:15</td><td class="num">80</td><td class="num">77</td>')
    expect(markup).toContain('<td class="num">11:00</td><td class="num">500</td><td class="num">–</td>')
  })
})
