/** Figures of one run. A single number means nothing on a shared machine: every row is a ratio to a floor of the same run. */
export type Sample = { readonly perSecond: number; readonly p50: number; readonly p99: number }

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
}

/** Times `n` calls one after another; latencies in µs. */
export const timeCalls = async (n: number, call: (i: number) => unknown): Promise<Sample> => {
  const latencies = new Float64Array(n)
  const began = process.hrtime.bigint()
  for (let i = 0; i < n; i++) {
    const start = process.hrtime.bigint()
    const answer = call(i)
    if (answer instanceof Promise) await answer
    latencies[i] = Number(process.hrtime.bigint() - start) / 1_000
  }
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  return { perSecond: n / seconds, p50: quantile([...latencies], 0.5), p99: quantile([...latencies], 0.99) }
}

/** The same with `crowd` calls under way at a time, as many people ask at once; latencies hold the waiting too. */
export const timeCrowd = async (n: number, crowd: number, call: (i: number) => Promise<unknown>): Promise<Sample> => {
  const latencies: number[] = []
  let next = 0
  const walk = async () => {
    for (let i = next++; i < n; i = next++) {
      const start = process.hrtime.bigint()
      await call(i)
      latencies.push(Number(process.hrtime.bigint() - start) / 1_000)
    }
  }
  const began = process.hrtime.bigint()
  await Promise.all(Array.from({ length: crowd }, walk))
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  return { perSecond: n / seconds, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) }
}

export type Contender = { readonly name: string; run(): Promise<Sample> }
/** `ratios`: to each floor of the comparison. */
export type Row = { readonly name: string; readonly sample: Sample; readonly ratios: readonly number[] }

/** Runs all contenders in turn, `rounds` times, so that a slow minute hits each alike; the first `floors` are what the others are divided by. */
export const compare = async (contenders: readonly Contender[], rounds: number, floors = 1): Promise<Row[]> => {
  const samples = contenders.map((): Sample[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [i, contender] of contenders.entries()) samples[i]?.push(await contender.run())
  const medians = samples.map((each) => ({
    perSecond: median(each.map((sample) => sample.perSecond)),
    p50: median(each.map((sample) => sample.p50)),
    p99: median(each.map((sample) => sample.p99)),
  }))
  const ratioTo = (floor: number, i: number) =>
    median((samples[i] ?? []).map((sample, round) => sample.perSecond / (samples[floor]?.[round]?.perSecond ?? 1)))
  return contenders.map(({ name }, i) => ({
    name,
    sample: medians[i] ?? { perSecond: 0, p50: 0, p99: 0 },
    ratios: Array.from({ length: floors }, (_, floor) => ratioTo(floor, i)),
  }))
}

const figure = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2))

/** A table in Markdown, ready for bench/README.md. */
export const printRows = (title: string, unit: 'µs' | 'ms', rows: readonly Row[], floors: readonly string[] = ['floor']): void => {
  const heads = floors.map((floor) => ` ÷ ${floor} |`).join('')
  console.log(`\n### ${title}\n\n| path | per second | p50 ${unit} | p99 ${unit} |${heads}\n|---|---|---|---|${'---|'.repeat(floors.length)}`)
  for (const { name, sample, ratios } of rows)
    console.log(`| ${name} | ${figure(sample.perSecond)} | ${figure(sample.p50)} | ${figure(sample.p99)} |${ratios.map((ratio) => ` ${ratio.toFixed(2)} |`).join('')}`)
}
