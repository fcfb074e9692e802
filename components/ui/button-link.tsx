import { Link } from './link'
import type { ReactNode } from 'react'
import { type ButtonTone, buttonStyle } from './button-style'

type Props = { href: string; tone?: ButtonTone; className?: string; children: ReactNode }

/** A link that starts or continues something. Acts that change data are forms with a SubmitButton. */
export const ButtonLink = ({ href, tone = 'primary', className, children }: Props) => (
  <Link href={href} className={className ? `${buttonStyle(tone)} ${className}` : buttonStyle(tone)}>
    {children}
  </Link>
)
