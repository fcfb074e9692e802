import { useLocale } from 'next-intl'
import { RegisteredName } from './registered-name'

/** Runs of Chinese, with figures, letters, brackets and what is covered of a name. */
const NAMES = /([\p{L}\p{N}*]*\p{Script=Han}[\p{L}\p{N}（）()]*)/u

/** A sentence of another language with names in it as they were registered: each says by `lang` that it is Chinese (ux.md §1.2). */
export const WithNames = ({ children }: { children: string }) => {
  const isChinese = useLocale().startsWith('zh')
  if (isChinese) return children
  return children.split(NAMES).map((part, index) => (index % 2 === 1 ? <RegisteredName key={index}>{part}</RegisteredName> : part))
}
