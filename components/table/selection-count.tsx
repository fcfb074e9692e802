'use client'

import { useEffect, useRef, useState } from 'react'

type Props = {
  /** The name of the check boxes. */
  name: string
  /** Words for 0 … all rows of the page, chosen on the server. */
  words: readonly string[]
}

const checked = (scope: ParentNode, name: string): number =>
  scope.querySelectorAll(`input[type="checkbox"][name="${CSS.escape(name)}"]:checked`).length

/** "已选 3 条，本页共 20 条": a selection is said, not only seen (ux.md §4). */
export const SelectionCount = ({ name, words }: Props) => {
  const line = useRef<HTMLParagraphElement>(null)
  const [count, setCount] = useState(0)
  useEffect(() => {
    const scope = line.current?.parentElement
    if (!scope) return
    const recount = () => setCount(checked(scope, name))
    recount()
    scope.addEventListener('change', recount)
    return () => scope.removeEventListener('change', recount)
  }, [name])
  return (
    <p ref={line} role="status" className="mt-2 font-semibold">
      {count > 0 ? words[count] : ''}
    </p>
  )
}
