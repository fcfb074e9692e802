export type ButtonTone = 'primary' | 'secondary' | 'danger' | 'quiet'

const TONES: Readonly<Record<ButtonTone, string>> = {
  primary: 'border-brand-deep bg-brand text-on-brand hover:bg-brand-deep',
  secondary: 'border-edge bg-surface text-ink hover:bg-sunken',
  danger: 'border-error bg-error text-on-brand hover:bg-ink',
  quiet: 'border-transparent bg-transparent text-link underline underline-offset-4 hover:bg-sunken',
}

export const buttonStyle = (tone: ButtonTone): string =>
  `inline-flex min-h-target min-w-target items-center justify-center gap-2 rounded-md border-2 px-5 py-1.5 text-body leading-snug font-semibold no-underline transition-colors duration-100 aria-disabled:opacity-70 ${TONES[tone]}`
