import { maskDocument } from '@/lib/kernel/text'

type Props = {
  number: string
  /** Spoken instead of a row of stars, from the face's messages. */
  label?: string
}

export const DocumentMask = ({ number, label }: Props) => (
  <span className="whole">
    {label && <span className="sr-only">{label}</span>}
    {maskDocument(number)}
  </span>
)
