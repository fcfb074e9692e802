import { IdKeys } from './id-keys'
import { usePadWords } from './use-pad-words'

export const IdPad = ({ target }: { target: string }) => <IdKeys target={target} words={usePadWords('document')} />
