import type { ReactNode } from 'react'

/** A name stays as it was registered, on English pages too; `lang` says so to whoever reads it aloud (ux.md §1.2). */
export const RegisteredName = ({ children }: { children: ReactNode }) => (
  <span lang="zh-Hans" translate="no">
    {children}
  </span>
)

/** For a name within a sentence: `<who>{name}</who>`. */
export const who = (name: ReactNode) => <RegisteredName>{name}</RegisteredName>
