'use client'

import { useEffect, useState } from 'react'
import { PadKey } from './pad-key'
import type { PadWords } from './pad-words'
import { candidatesFor, loadPinyin, type PinyinTable } from './pinyin-table'
import { clearField, deleteFrom, submitFormOf, typeInto } from './type-into'

type Words = PadWords & { readonly candidates: string; readonly more: string; readonly less: string; readonly latin: string }

const LETTERS = [...'QWERTYUIOPASDFGHJKLZXCVBNM']
const A_PAGE = 8

const usePinyin = (typed: string): readonly string[] => {
  const [table, setTable] = useState<PinyinTable>({})
  const letter = typed[0]
  useEffect(() => {
    if (!letter) return
    let wanted = true
    void loadPinyin(letter).then((loaded) => {
      if (wanted) setTable(loaded)
    })
    return () => {
      wanted = false
    }
  }, [letter])
  return candidatesFor(table, typed)
}

export const PinyinKeys = ({ target, words }: { target: string; words: Words }) => {
  const [typed, setTyped] = useState('')
  const [page, setPage] = useState(0)
  const [latin, setLatin] = useState(false)
  const candidates = usePinyin(typed)
  const pages = Math.max(1, Math.ceil(candidates.length / A_PAGE))
  const shown = candidates.slice(page * A_PAGE, (page + 1) * A_PAGE)
  const compose = (next: string) => {
    setTyped(next)
    setPage(0)
  }
  const pressLetter = (letter: string) => (latin ? typeInto(target, letter) : compose(typed + letter.toLowerCase()))
  const choose = (character: string) => {
    typeInto(target, character)
    compose('')
  }
  return (
    <div role="group" aria-label={words.label} className="flex grow flex-col gap-2">
      <div role="group" aria-label={words.candidates} className="grid min-h-target grid-cols-9 gap-2">
        <output aria-live="off" className="flex min-w-0 items-center justify-center overflow-hidden rounded-md border-2 border-dashed border-edge text-body font-bold">
          {typed}
        </output>
        {shown.map((character) => (
          <PadKey key={character} onPress={() => choose(character)}>
            {character}
          </PadKey>
        ))}
      </div>
      <div className="grid grow auto-rows-fr grid-cols-7 gap-2 landscape:grid-cols-11 low:grid-cols-9 low:landscape:grid-cols-17">
        {LETTERS.map((letter) => (
          <PadKey key={letter} letter onPress={() => pressLetter(letter)}>
            {letter}
          </PadKey>
        ))}
        <PadKey letter onPress={() => typeInto(target, '·')}>·</PadKey>
        <PadKey letter strong={latin} onPress={() => setLatin(!latin)}>{words.latin}</PadKey>
        <PadKey letter disabled={page === 0} label={words.less} onPress={() => setPage(page - 1)}>◀</PadKey>
        <PadKey letter disabled={page + 1 >= pages} label={words.more} onPress={() => setPage(page + 1)}>▶</PadKey>
        <PadKey letter label={words.delete} onPress={() => (typed ? compose(typed.slice(0, -1)) : deleteFrom(target))}>⌫</PadKey>
        <PadKey letter label={words.clear} onPress={() => (typed ? compose('') : clearField(target))}>✕</PadKey>
        <div className="col-span-3 grid landscape:col-span-1 low:col-span-4 low:landscape:col-span-2">
          <PadKey letter strong onPress={() => submitFormOf(target)}>{words.done}</PadKey>
        </div>
      </div>
    </div>
  )
}
