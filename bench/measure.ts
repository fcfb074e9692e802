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

export type Contender = { readonly name: string; run(): Promise<Sample> }
export type Row = { readonly name: string; readonly sample: Sample; readonly ratio: number }

/** Runs all contenders in turn, `rounds` times, so that a slow minute hits each alike; the first is the floor. */
export const compare = async (contenders: readonly Contender[], rounds = 5): Promise<Row[]> => {
  const samples = contenders.map((): Sample[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [i, contender] of contenders.entries()) samples[i]?.push(await contender.run())
  const medians = samples.map((each) => ({
    perSecond: median(each.map((sample) => sample.perSecond)),
    p50: median(each.map((sample) => sample.p50)),
    p99: median(each.map((sample) => sample.p99)),
  }))
  const ratios = contenders.map((_, i) => median((samples[i] ?? []).map((sample, round) => sample.perSecond / (samples[0]?.[round]?.perSecond ?? 1))))
  return contenders.map(({ name }, i) => ({ name, sample: medians[i] ?? { perSecond: 0, p50: 0, p99: 0 }, ratio: ratios[i] ?? 0 }))
}

const figure = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2))

/** A table in Markdown, ready for bench/README.md. */
export const printRows = (title: string, unit: 'µs' | 'ms', rows: readonly Row[]): void => {
  console.log(`\n### ${title}\n\n| path | per second | p50 ${unit} | p99 ${unit} | ÷ floor |\n|---|---|---|---|---|`)
  for (const { name, sample, ratio } of rows)
    console.log(`| ${name} | ${figure(sample.perSecond)} | ${figure(sample.p50)} | ${figure(sample.p99)} | ${ratio.toFixed(2)} |`)
}
