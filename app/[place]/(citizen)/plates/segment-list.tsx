import type { ReactNode } from 'react'
import { PlateNumber } from '@/components/ui/plate-number'
import type { PublicSegment } from '@/lib/domain/plates/plate-stock'

type Fact = { readonly label: string; readonly value: ReactNode; /** A line of its own on a phone. */ readonly isLong?: boolean }

type Props = { segments: readonly PublicSegment[]; range: string; factsOf: (segment: PublicSegment) => readonly Fact[] }

const Pair = ({ label, value, isLong }: Fact) => (
  <div className={isLong ? 'max-sm:col-span-2' : ''}>
    <dt className="text-small text-muted">{label}</dt>
    <dd className="tabular">{value}</dd>
  </div>
)

/** Each segment with its facts: beneath each other on a phone, in columns on a desk; nothing is beside the screen. */
export const SegmentList = ({ segments, range, factsOf }: Props) => (
  <ul className="divide-y divide-line">
    {segments.map((segment) => (
      <li key={segment.id} className="py-4 first:pt-0 last:pb-0">
        <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-[2fr_1.5fr_1fr_1fr_2fr]">
          <Pair label={range} isLong value={<><PlateNumber>{segment.from}</PlateNumber> – <PlateNumber>{segment.to}</PlateNumber></>} />
          {factsOf(segment).map((fact) => <Pair key={fact.label} {...fact} />)}
        </dl>
      </li>
    ))}
  </ul>
)
